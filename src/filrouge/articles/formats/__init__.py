"""One module a format: each reads a blob and gives the articles it holds, one after the other."""
