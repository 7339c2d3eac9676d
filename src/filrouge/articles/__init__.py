"""Files -> articles: the first stage, and the only one that reads input."""

from filrouge.articles.article import Article, Publication
from filrouge.articles.problem import Problem, Reading
from filrouge.articles.reading import read_articles, read_text

__all__ = ["Article", "Problem", "Publication", "Reading", "read_articles", "read_text"]
