"""How good the results are, against what people made by hand."""
