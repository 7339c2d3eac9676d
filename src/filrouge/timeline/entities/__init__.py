"""Which names of different articles are one, which belong together, and whom a reference means that its article leaves
open.
"""
