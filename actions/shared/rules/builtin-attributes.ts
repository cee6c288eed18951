/**
 * The public attributes of Python's built-in types (3.9 to 3.13), by type: what `hasattr(value, name)` can be true for
 * when a kwarg is a plain value. A name that is not here raises AttributeError.
 */
export const BUILTIN_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  NoneType: new Set(''.split(' ').filter(Boolean)),
  bool: new Set(
    'as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes'
      .split(' ')
      .filter(Boolean),
  ),
  int: new Set(
    'as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes'
      .split(' ')
      .filter(Boolean),
  ),
  float: new Set('as_integer_ratio conjugate fromhex hex imag is_integer real'.split(' ').filter(Boolean)),
  str: new Set(
    'capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill'
      .split(' ')
      .filter(Boolean),
  ),
  list: new Set('append clear copy count extend index insert pop remove reverse sort'.split(' ').filter(Boolean)),
  dict: new Set('clear copy fromkeys get items keys pop popitem setdefault update values'.split(' ').filter(Boolean)),
  tuple: new Set('count index'.split(' ').filter(Boolean)),
  set: new Set(
    'add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update'
      .split(' ')
      .filter(Boolean),
  ),
}
