"""One thread for matrices. Imports nothing that reads the setting, so that it can be called first."""

import os


def one_thread() -> None:
    """Ask numpy for one thread, where the environment has no wish of its own; before numpy is imported.

    The pipeline's matrices are small: a second thread costs a quarter more processor time, and with several workers
    they would stand in each other's way. The same sums are made in the same order on every machine of a kind.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
