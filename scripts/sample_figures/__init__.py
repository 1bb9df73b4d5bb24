"""The figures of the sample reports, made from published totals: `python -m sample_figures`."""
