"""The annexes of reports: registers and tables, each on sheets of its own."""
