"""Ways to show a sheet."""
