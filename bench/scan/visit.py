"""Goes through the application as one account: follows links, sends each form once as it would be filled in, and asks for what no page leads to."""
import html.parser
import re
import urllib.parse

import requests

from routes import variables

MOST = 3
ROUNDS = 8
# Forms of a route that are sent until one is taken.
TRIES = 3
# What ends the session that the scanners need; each is asked for once, at the very end, by the caller.
ENDS_SESSIONS = re.compile(r'^/sign-out|^/sign-in|/sign-out-everywhere|^/account/security/(password|second-factor)')
NOTHING = re.compile(r'(?!)')


# What is tried for a field that was refused, in turn.
OTHERWISE = ['', '31 March 2027', '3', 'https://example.org/', '1.1']
DATE = {'day': '31', 'month': '3', 'year': '2027'}


class Page(html.parser.HTMLParser):
    """Links and forms of a page; a form as a browser would send it, with something in what is empty."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.select = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag in ('a', 'link') and a.get('href'):
            self.links.append(a['href'])
        elif tag == 'form':
            self.forms.append({'method': (a.get('method') or 'get').upper(), 'action': a.get('action') or '',
                               'fields': {}, 'files': [], 'refused': [], 'button': False})
        elif tag == 'option' and self.select and self.forms and a.get('value'):
            if 'selected' in a or self.select not in self.forms[-1]['fields']:
                self.forms[-1]['fields'][self.select] = a['value']
        elif self.forms and tag in ('input', 'select', 'textarea', 'button'):
            self.field(self.forms[-1], tag, a.get('type') or ('submit' if tag == 'button' else tag), a)

    def field(self, form, tag, kind, a):
        name, fields = a.get('name'), form['fields']
        if kind in ('submit', 'button'):
            if name and not form['button']:
                fields[name] = a.get('value') or ''
            form['button'] = True
        elif name:
            if '--error' in (a.get('class') or ''):
                form['refused'].append(name)
            if kind == 'file':
                form['files'].append(name)
            elif tag == 'select':
                self.select = name
            elif kind in ('radio', 'checkbox'):
                if 'checked' in a or name not in fields:
                    fields[name] = a.get('value') or 'on'
            elif kind == 'hidden':
                fields.setdefault(name, a.get('value') or '')
            else:
                fields.setdefault(name, a.get('value') or self.filled(name, a.get('inputmode') or kind))

    @staticmethod
    def filled(name, kind):
        if kind == 'email' or 'email' in name.lower():
            return 'somebody.new@example.org'
        if name.split('.')[-1] in DATE:
            return DATE[name.split('.')[-1]]
        if kind in ('number', 'numeric', 'decimal'):
            return '3'
        if kind == 'url' or 'link' in name.lower():
            return 'https://example.org/'
        if kind == 'password':
            return 'a long enough phrase of words'
        if re.search(r'date|due|until|from$|^to$|^on$|On$', name) or re.search(r'Due|Date', name):
            return '31 March 2027'
        return 'Filled in for the scan'


class Visit:
    def __init__(self, base, routes, pool, session):
        self.base, self.routes, self.pool, self.session = base, routes, pool, session
        self.not_sent, self.who = NOTHING, None
        self.times, self.seen, self.queue = {}, set(), []
        self.addresses, self.forms = [], {}

    def sign_in(self, account, password):
        self.who = account, password
        token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.session.get(self.base + '/sign-in').text).group(1)
        answer = self.session.post(self.base + '/sign-in', allow_redirects=False, data={
            '_csrf': token, 'username': account, 'password': password})
        self.not_sent = ENDS_SESSIONS
        assert answer.status_code in (302, 303) and 'error' not in answer.headers['Location'], answer.headers

    def stay_signed_in(self, answer):
        """What was just sent may have ended the session, as a change of roles does."""
        if self.who and (answer.status_code == 401 or '/sign-in' in answer.headers.get('Location', '')):
            self.session.cookies.clear()
            self.sign_in(*self.who)

    def go(self, starts):
        self.queue += starts
        for _ in range(ROUNDS):
            self.follow()
            if not self.send_forms():
                break
        self.ask_for_the_rest()

    def follow(self):
        while self.queue:
            address = self.queue.pop(0)
            route, values = self.routes.find('GET', address)
            kind = (route, '?' in address)
            if route is None or address in self.seen or self.times.get(kind, 0) >= MOST:
                continue
            self.seen.add(address)
            self.remember(route, values)
            answer = self.session.get(self.base + address, allow_redirects=False)
            self.stay_signed_in(answer)
            if answer.status_code in (302, 303):
                self.add(address, answer.headers['Location'])
            if answer.status_code != 200:
                continue
            self.times[kind] = self.times.get(kind, 0) + 1
            self.addresses.append(address)
            if 'html' in answer.headers.get('Content-Type', ''):
                self.read(address, Page(answer.text))

    def read(self, address, page):
        for link in page.links:
            self.add(address, link)
        for form in page.forms:
            to = urllib.parse.urljoin(self.base + address, form['action'] or address)
            form['action'] = urllib.parse.urlsplit(to).path
            route, values = self.routes.find(form['method'], form['action'])
            known = self.forms.get(route, {'tries': 0, 'sent': True, 'taken': False})
            if route and known['sent'] and not known['taken'] and known['tries'] < TRIES and form['action'] != known.get('action'):
                self.remember(route, values)
                self.forms[route] = form | {'page': address, 'links': page.links, 'sent': False, 'taken': False,
                                            'tries': known['tries'] + 1}

    def add(self, address, link):
        to = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + address, link))
        if to.netloc == urllib.parse.urlsplit(self.base).netloc:
            self.queue.append(to.path + ('?' + to.query if to.query else ''))

    def remember(self, route, values):
        for name, before in variables(route):
            kept = self.pool.setdefault(before + ' ' + name, [])
            if values.get(name) and values[name] not in kept and len(kept) < 5:
                kept.append(values[name])

    def send_forms(self):
        """Once each, those that take most away last."""
        left = [f for f in self.forms.items() if not f[1]['sent'] and not self.not_sent.search(f[1]['action'])]
        left.sort(key=lambda f: bool(re.search(r'remove|delete|discard|withdraw|retire|end|close|leave|pass-on', f[0])))
        for route, form in left:
            form['sent'] = True
            files = {name: self.file(form) for name in form['files']}
            if form['method'] == 'GET':
                self.queue.append(form['action'] + '?' + urllib.parse.urlencode(form['fields']))
                continue
            self.send(route, form, files)
        return left

    def send(self, route, form, files):
        """Again with something else in the fields that were refused; the page that it leads to is read in any case."""
        for otherwise in OTHERWISE + [None]:
            if '_csrf' in form['fields'] and self.who:
                form['fields']['_csrf'] = self.token()
            answer = self.session.post(self.base + form['action'], data=form['fields'], files=files or None, allow_redirects=False)
            self.stay_signed_in(answer)
            if answer.status_code in (302, 303):
                to = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + form['action'], answer.headers['Location']))
                answer = self.session.get(self.base + to.path, allow_redirects=False)
                form['action_after'], form['taken'] = to.path, True
            if 'html' not in answer.headers.get('Content-Type', ''):
                return
            page = Page(answer.text)
            self.read(form.get('action_after', form['action']), page)
            again = [f for f in page.forms if f['action'] == form['action'] and f['refused']]
            if answer.status_code != 422 or not again or otherwise is None:
                return
            # Of a date one part is marked, and all are meant.
            refused = {name.split('.')[0] for name in again[0]['refused']}
            form['fields'] = {name: otherwise if name.split('.')[0] in refused else value
                              for name, value in again[0]['fields'].items()}

    def file(self, form):
        """What the page itself hands out, where it does."""
        for link in form['links']:
            if re.search(r'\.(xlsx|csv)(\?|$)', link):
                name = link.split('?')[0].rsplit('/', 1)[-1]
                return name, self.session.get(urllib.parse.urljoin(self.base + form['page'], link)).content
        return 'scan.csv', b'a,b\r\n1,2\r\n'

    def ask_for_the_rest(self):
        """Addresses made of what was met elsewhere, also by other accounts; without fields, as nobody offers any."""
        token = self.who and self.token()
        for route in self.routes.all:
            method, address = route.split(' ')
            if self.not_sent.search(address) or route in self.forms or self.times.get((route, False)):
                continue
            for name, before in variables(route):
                known = self.pool.get(before + ' ' + name) or [v for k, values in self.pool.items()
                                                               if k.endswith(' ' + name) for v in values]
                address = address.replace('{' + name + '}', known[-1] if known else '1')
            if method == 'GET':
                self.session.get(self.base + address, allow_redirects=False)
                self.addresses.append(address)
            else:
                self.forms[route] = {'method': method, 'action': address, 'fields': {'_csrf': token} if token else {},
                                     'files': [], 'page': address, 'links': [], 'sent': True, 'taken': True, 'tries': 1}
                self.session.post(self.base + address, data=self.forms[route]['fields'], allow_redirects=False)

    def token(self):
        found = re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.session.get(self.base + '/account/calendar').text)
        return found and found.group(1)
