"""The words of French that filrouge goes by, as TOML, and what reads and checks them."""
