"""The same three fields, documented in each style there is."""


class Google:
    """Summary.

    Args:
        size (int): How large.
        names (List[str], optional): What it
            is called. Defaults to None.
        course: Which way.

    Returns:
        size (str): not a field.
    """

    def __init__(self, size=None, names=None, course=None):
        self.size = size

    def validate(self):
        pass


class Numpy:
    """
    Summary.

    Parameters
    ----------
    size : int
        How large.
    names : list of str, optional
        What it
        is called.
    course
        Which way.

    Returns
    -------
    other : str
        Not a field.
    """

    def __init__(self, size=None, names=None, course=None):
        self.size = size

    def validate(self):
        pass


class Sphinx:
    """Summary.

    :param int size: How large.
    :param names: What it
        is called.
    :type names: list[str]
    :param course: Which way.
    :returns: nothing
    """

    def __init__(self, size=None, names=None, course=None):
        self.size = size

    def validate(self):
        pass


class InConstructor:
    def __init__(self, size=None, names=None, course=None):
        """Summary.

        Args:
            size (`int`, *optional*): How large.
            names (`list[str]`,
                *optional*): What it is called.
            course: Which way.
        """
        self.size = size

    def validate(self):
        pass
