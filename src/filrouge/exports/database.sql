-- The tables of `database.py`. Dates are EDTF; `earliest` and `latest` are YYYY-MM-DD, null where open or unknown.
-- `start` (inclusive) and `end` (exclusive) are Unicode code points of the article's text.
PRAGMA user_version = 1;

CREATE TABLE generator (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- `provenance` is JSON: where in an archive, table or page what was read stood.
CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    title TEXT,
    path TEXT NOT NULL,
    source TEXT,
    url TEXT,
    language TEXT NOT NULL,
    encoding TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    published TEXT,
    earliest TEXT,
    latest TEXT,
    basis TEXT,
    provenance TEXT,
    duplicate_of TEXT REFERENCES articles (id),
    text TEXT
);

CREATE TABLE entities (id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    label TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    earliest TEXT,
    latest TEXT,
    precision TEXT,
    articles INTEGER NOT NULL,
    confidence REAL NOT NULL
);

CREATE TABLE participants (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    entity TEXT NOT NULL REFERENCES entities (id),
    role TEXT NOT NULL
);

-- The clauses that tell an event: the trigger, its sentence, the words that date it with what they say, and who says so
-- if it is not the article itself. `mention` is its id in the JSON.
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    mention TEXT,
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    quote TEXT NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    date_text TEXT,
    date_start INTEGER,
    date_end INTEGER,
    says TEXT,
    speaker TEXT REFERENCES entities (id),
    speaker_text TEXT,
    speaker_start INTEGER,
    speaker_end INTEGER
);

-- The words that narrowed an event's date, in order.
CREATE TABLE derivations (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    says TEXT NOT NULL,
    why TEXT
);

-- The words that narrowed the publication date of the article `dated`, in order.
CREATE TABLE publications (
    id INTEGER PRIMARY KEY,
    dated TEXT NOT NULL REFERENCES articles (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    says TEXT NOT NULL,
    why TEXT
);

CREATE TABLE conflicts (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    about TEXT NOT NULL
);

CREATE TABLE sides (
    id INTEGER PRIMARY KEY,
    conflict INTEGER NOT NULL REFERENCES conflicts (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    says TEXT NOT NULL
);

CREATE TABLE aliases (id INTEGER PRIMARY KEY, entity TEXT NOT NULL REFERENCES entities (id), name TEXT NOT NULL);

CREATE TABLE titles (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL REFERENCES entities (id),
    title TEXT NOT NULL,
    held_at TEXT REFERENCES entities (id)
);

-- Where an entity is named (`how` is 'name'), or something stands for it (pronoun, description...).
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL REFERENCES entities (id),
    article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    how TEXT NOT NULL
);

CREATE INDEX participants_event ON participants (event);
CREATE INDEX participants_entity ON participants (entity);
CREATE INDEX mentions_event ON mentions (event);
CREATE INDEX mentions_article ON mentions (article);
CREATE INDEX derivations_event ON derivations (event);
CREATE INDEX conflicts_event ON conflicts (event);
CREATE INDEX names_entity ON names (entity);
CREATE INDEX events_days ON events (earliest, latest);

CREATE VIEW timeline AS
SELECT
    position,
    date,
    label,
    (
        SELECT group_concat(name, ', ')
        FROM (
            SELECT entities.name
            FROM participants JOIN entities ON entities.id = participants.entity
            WHERE participants.event = events.id
            GROUP BY entities.id
            ORDER BY min(participants.id)
        )
    ) AS who,
    type,
    status,
    articles,
    EXISTS (SELECT 1 FROM conflicts WHERE conflicts.event = events.id) AS disputed,
    earliest,
    latest,
    id
FROM events
ORDER BY position;

CREATE VIEW evidence AS
SELECT
    events.date,
    events.label,
    mentions.quote,
    mentions.text AS trigger_words,
    mentions.date_text,
    mentions.says,
    coalesce(articles.source, articles.title, articles.path) AS source,
    articles.published,
    articles.url,
    events.id AS event,
    articles.id AS article,
    mentions.speaker_text AS according_to
FROM mentions
JOIN events ON events.id = mentions.event
JOIN articles ON articles.id = mentions.article
ORDER BY events.position, mentions.id;

CREATE VIRTUAL TABLE events_fts USING FTS5 (
    label, content="events", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE mentions_fts USING FTS5 (
    text, quote, content="mentions", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE entities_fts USING FTS5 (
    name, content="entities", tokenize="unicode61 remove_diacritics 2"
);
