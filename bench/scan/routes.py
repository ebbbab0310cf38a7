"""The route table, as docs/permissions.md tells it."""
import re

ROW = re.compile(r'^\| ((?:GET|POST)[^|]*) \| `(/[^`]*)`', re.M)


class Routes:
    def __init__(self, page):
        self.all = sorted({f'{method} {address}' for methods, address in ROW.findall(open(page).read())
                           for method in methods.split(', ')})
        # What is fixed is more specific than what is not.
        self.matchers = sorted(((route, self._pattern(route)) for route in self.all),
                               key=lambda r: (r[0].count('{'), -len(r[0])))

    @staticmethod
    def _pattern(route):
        return re.compile('^' + re.sub(r'\\{(\w+)\\}', r'(?P<\1>[^/]+?)', re.escape(route)) + '$')

    def find(self, method, address):
        """The route of a request and the values of its variables; None where there is none."""
        asked = ('GET' if method == 'HEAD' else method) + ' ' + address.split('?')[0]
        for route, pattern in self.matchers:
            found = pattern.match(asked)
            if found:
                return route, found.groupdict()
        return None, {}


def variables(route):
    """Of each variable its name and the fixed part before it: "number" of a priority is another than "number" of a page."""
    for found in re.finditer(r'\{(\w+)\}', route):
        yield found.group(1), re.sub(r'.*/([^/{]+)/[^/]*$', r'\1', route[:found.start()])
