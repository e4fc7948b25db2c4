"""Back to the generation before the active one."""

from ingest.errors import NothingToRollBackTo
from knowledge_base.archive.generations import GenerationStore, Manifest


def roll_back(store: GenerationStore) -> Manifest:
    """Make the newest generation that is older than the active one active, and return its label.

    Raises:
        NothingToRollBackTo: There is none.
    """
    active = store.active()
    older = [m for m in store.manifests() if active is not None and m.id < active]
    if not older:
        raise NothingToRollBackTo("Der er intet ældre arkiv at gå tilbage til.")
    store.activate(older[0].id)
    return older[0]
