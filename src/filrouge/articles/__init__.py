"""Files -> articles: the first stage, and the only one that reads input."""

from filrouge.articles.article import Article, Provenance, Publication
from filrouge.articles.limits import Limits
from filrouge.articles.problem import Problem, Reading
from filrouge.articles.reading import read_articles, read_text

__all__ = ["Article", "Limits", "Problem", "Provenance", "Publication", "Reading", "read_articles", "read_text"]
