"""Results out: each report is a function of the results alone."""
