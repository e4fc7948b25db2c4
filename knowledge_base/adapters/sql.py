"""The catalogue of documents, passages and aspects, kept in SQL.

SQLAlchemy Core without an ORM: the rows are our own frozen types. Every row carries its
generation, so the same tables serve one SQLite file per generation and one database for all.
"""

import json
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    Connection,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    insert,
    inspect,
    select,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError

from knowledge_base.archive.generations import Contents, GenerationId
from knowledge_base.errors import BrokenGeneration
from knowledge_base.passages import (
    Aspect,
    AspectKind,
    Document,
    DocumentId,
    Passage,
    PassageId,
)

_tables = MetaData()

_documents = Table(
    "documents",
    _tables,
    Column("generation", String(40), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("path", Text, nullable=False),
    Column("location", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("pages", Integer),
    Column("url", Text),
    Column("year", Integer),
    Column("type", Text),
    Column("cluster", Text),
    Column("municipality", Text),
    Column("questions", Text, nullable=False),
    Column("supersedes", Text),  # this and the next two came later: older archives lack them
    Column("owner", Text),
    Column("review_by", Date),
)

_passages = Table(
    "passages",
    _tables,
    Column("generation", String(40), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("document_id", String(64), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("page", Integer),
    Column("headings", Text, nullable=False),
)

_aspects = Table(
    "aspects",
    _tables,
    Column("generation", String(40), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("passage_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
)


class SqlCatalogue:
    """Documents, passages and aspects of generations, in their order."""

    def __init__(self, url: str | URL) -> None:
        self._engine = create_engine(url)
        if self._engine.dialect.name == "sqlite":
            event.listen(self._engine, "connect", _tune_sqlite)

    def write(self, generation: GenerationId, contents: Contents) -> None:
        """Insert a generation's contents in one transaction."""
        _tables.create_all(self._engine)
        with self._engine.begin() as connection:
            for table, rows in (
                (_documents, [_from_document(row) for row in contents.documents.values()]),
                (_passages, [_from_passage(row) for row in contents.passages]),
                (_aspects, [_from_aspect(row) for row in contents.aspects]),
            ):
                if rows:
                    connection.execute(
                        insert(table),
                        [
                            {"generation": generation, "position": at} | row
                            for at, row in enumerate(rows)
                        ],
                    )

    def read(self, generation: GenerationId) -> Contents:
        """Return a generation's contents.

        Raises:
            BrokenGeneration: The database is damaged or gone.
        """
        try:
            with self._engine.connect() as connection:
                documents, passages, aspects = (
                    connection.execute(
                        select(*_there(table, connection))
                        .where(table.c.generation == generation)
                        .order_by(table.c.position)
                    ).all()
                    for table in (_documents, _passages, _aspects)
                )
        except SQLAlchemyError as error:
            raise BrokenGeneration(f"Kataloget for {generation} kan ikke læses.") from error
        return Contents(
            documents={DocumentId(row.id): _to_document(row) for row in documents},
            passages=tuple(_to_passage(row) for row in passages),
            aspects=tuple(_to_aspect(row) for row in aspects),
        )

    def close(self) -> None:
        """Let go of the database's files and connections."""
        self._engine.dispose()


def _there(table: Table, connection: Connection) -> list[Column[Any]]:
    """Return the columns of a table that this database has."""
    names = {column["name"] for column in inspect(connection).get_columns(table.name)}
    return [column for column in table.c if column.name in names]


def _tune_sqlite(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # One file that is complete when closed: no -wal beside it to lose when a folder is moved.
    cursor.execute("PRAGMA journal_mode=DELETE")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()


def _from_document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "path": document.path,
        "location": document.location,
        "title": document.title,
        "digest": document.digest,
        "pages": document.pages,
        "url": document.url,
        "year": document.year,
        "type": document.type,
        "cluster": document.cluster,
        "municipality": document.municipality,
        "questions": json.dumps(document.questions, ensure_ascii=False),
        "supersedes": json.dumps(document.supersedes, ensure_ascii=False),
        "owner": document.owner,
        "review_by": document.review_by,
    }


def _to_document(row: Any) -> Document:  # noqa: ANN401 - a row has no static columns
    return Document(
        id=DocumentId(row.id),
        path=row.path,
        location=row.location,
        title=row.title,
        digest=row.digest,
        pages=row.pages,
        url=row.url,
        year=row.year,
        type=row.type,
        cluster=row.cluster,
        municipality=row.municipality,
        questions=tuple(json.loads(row.questions)),
        supersedes=tuple(json.loads(getattr(row, "supersedes", None) or "[]")),
        owner=getattr(row, "owner", None),
        review_by=getattr(row, "review_by", None),
    )


def _from_passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "document_id": passage.document_id,
        "number": passage.number,
        "text": passage.text,
        "page": passage.page,
        "headings": json.dumps(passage.headings, ensure_ascii=False),
    }


def _to_passage(row: Any) -> Passage:  # noqa: ANN401 - a row has no static columns
    return Passage(
        id=PassageId(row.id),
        document_id=DocumentId(row.document_id),
        number=row.number,
        text=row.text,
        page=row.page,
        headings=tuple(json.loads(row.headings)),
    )


def _from_aspect(aspect: Aspect) -> dict[str, Any]:
    return {
        "passage_id": aspect.passage_id,
        "kind": aspect.kind.value,
        "number": aspect.number,
        "text": aspect.text,
    }


def _to_aspect(row: Any) -> Aspect:  # noqa: ANN401 - a row has no static columns
    return Aspect(
        passage_id=PassageId(row.passage_id),
        kind=AspectKind(row.kind),
        number=row.number,
        text=row.text,
    )
