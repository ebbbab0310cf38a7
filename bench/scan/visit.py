"""Goes through the application as one account: follows links, sends each form once as it would be filled in, and asks for what no page leads to."""
import io
import os
import re
import struct
import urllib.parse
import zlib

import bs4
import openpyxl
import requests

from routes import variables

HERE = os.path.dirname(os.path.abspath(__file__))
PASSWORD = 'alderbrook-demo-2026'
MOST = 3
ROUNDS = 8
# Forms of a route that are sent until one is taken.
TRIES = 3
# What ends the session that the scanners need, or has its wrong passwords counted; each is asked for once, at the very end, by the caller.
ENDS_SESSIONS = re.compile(r'POST (/sign-out|/sign-in|/account/security/(password|second-factor|sign-out-everywhere))|GET /sign-in')
NOTHING = re.compile(r'(?!)')
# What takes most away is done last.
TAKES_AWAY = re.compile(r'remove|delete|discard|withdraw|retire|/end$|close|leave|pass-on|hand-over|take-back')
UNDOES = re.compile(r'/(reinstate|reopen|show|unshare)$')

# What is tried for a text that was refused, in turn.
TEXTS = ['Filled in for the scan', '31 March 2027', '3', 'March 2026', '1.1', 'https://example.org/']
DATE = {'day': '31', 'month': '3', 'year': '2027'}
# What the words of a field do not tell.
FILLED = {
    'POST /workspace/{area}/imports': {'text': """
Priority 1: Help that comes early

Objectives

  1. Families know whom to ask (B3).

What do we want to see?

  1. Parents are invited on dates that are known.

What needs to change?

  1. Needs must be picked up sooner.

References

1.1 Objective Reference: B3
Outcome: Fewer families wait longer than a month.
"""},
    'POST /workspace/{area}/{plan}/actions/paste': {'text': '1.1\tRing every family\tAlderbrook Council\tHannah Brook\t31 March 2027'},
    'POST /workspace/{area}/{plan}/actions/{action}/waits-for': {'number': '2.8.1'},
}


class Page:
    """Links and forms of a page; a form as a browser would send it, and what could be put into each of its fields."""

    def __init__(self, text):
        page = bs4.BeautifulSoup(text, 'html.parser')
        self.links = [a['href'] for a in page.find_all(('a', 'link'), href=True)] + [i['src'] for i in page.find_all('img', src=True)]
        self.links += re.findall(r'https?://[^\s"<>]+', page.text + ' '.join(i['value'] for i in page.find_all('input', readonly=True, value=True)))
        refused = {a['href'][1:] for a in page.select('.govuk-error-summary a[href^="#"]')}
        self.forms = [self.form(form, refused) for form in page.find_all('form')]
        self.forms += [self.form(button.find_parent('form'), refused) | {'action': button['formaction']} for button in page.select('form button[formaction]')]

    def form(self, form, refused):
        fields, texts, choices, files, wrong = {}, {}, {}, {}, set()
        pressed = False
        for one in form.find_all(('input', 'select', 'textarea', 'button')):
            name, kind = one.get('name'), one.get('type') or {'button': 'submit', 'input': 'text'}.get(one.name, one.name)
            if kind == 'submit':
                if name and not pressed:
                    fields[name] = one.get('value') or ''
                pressed = True
                continue
            if not name or one.has_attr('disabled'):
                continue
            group = one.find_parent(class_='govuk-form-group--error')
            if group or one.get('id') in refused or name in refused:
                wrong.add(name)
            if kind == 'file':
                files[name] = one.get('accept') or ''
            elif kind == 'select':
                options = [o.get('value', o.text) for o in one.find_all('option')]
                chosen = [o.get('value', o.text) for o in one.find_all('option', selected=True)]
                fields[name] = (chosen or options or [''])[0]
                choices[name] = [o for o in options if o]
            elif kind in ('radio', 'checkbox'):
                choices.setdefault(name, []).append(one.get('value') or 'on')
                if one.has_attr('checked'):
                    fields[name] = choices[name][-1]
            else:
                fields.setdefault(name, one.text.removeprefix('\n') if kind == 'textarea' else one.get('value') or '')
                if kind != 'hidden':
                    texts[name] = self.likely(name, one.get('inputmode') or kind)
        return {'method': (form.get('method') or 'get').upper(), 'action': form.get('action') or '', 'fields': fields, 'files': files,
                'texts': texts, 'choices': choices, 'turns': {}, 'refused': wrong}

    @staticmethod
    def likely(name, kind):
        if kind == 'email' or 'email' in name.lower():
            return ['somebody.new@example.org']
        if name.split('.')[-1] in DATE:
            return [DATE[name.split('.')[-1]]]
        if kind in ('number', 'numeric', 'decimal'):
            return ['3']
        if kind == 'password':
            return [PASSWORD]
        return TEXTS


def put_in(form, refused):
    """What was refused gets something else; what was taken stays. False when there is nothing else to try."""
    tried = False
    for name in refused:
        values = form['choices'].get(name) or form['texts'].get(name, [])
        turn = form['turns'].get(name, 0)
        if turn < len(values):
            form['fields'][name], form['turns'][name] = values[turn], turn + 1
            tried = True
    return tried


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

    def do(self, start, route):
        """Sends the first form of a route that the page, or one that it links to, offers; whether it was taken."""
        self.forms = {}
        page = self.session.get(self.base + start)
        self.read(start, Page(page.text))
        for link in Page(page.text).links:
            to = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + start, link)).path
            if route not in self.forms and self.routes.find('GET', to)[0] and to.startswith(start):
                self.read(to, Page(self.session.get(self.base + to).text))
        if route in self.forms:
            self.read_again(self.forms[route])
            self.send(route, self.forms[route], None)
        return self.forms.get(route, {}).get('taken')

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
            known = self.forms.get(route)
            form |= {'page': address, 'links': page.links, 'sent': False, 'taken': False, 'others': []}
            if route and not known:
                self.remember(route, values)
                self.forms[route] = form
            elif route and not known['taken'] and form['action'] not in [one['action'] for one in known['others'] + [known]]:
                known['others'].append(form)

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
        for route, form in self.forms.items():
            if form['sent'] and not form['taken'] and form['others'] and form.get('tries', 1) < TRIES:
                others = form['others']
                self.forms[route] = others.pop(0) | {'others': others, 'tries': form.get('tries', 1) + 1}
        left = [f for f in self.forms.items() if not f[1]['sent'] and not self.not_sent.match(f[0])]
        # A part before what it is part of.
        left.sort(key=lambda f: (bool(TAKES_AWAY.search(f[0])), -f[0].count('/')))
        for route, form in left:
            form['sent'] = True
            self.read_again(form)
            form['fields'].update(FILLED.get(route, {}))
            files = {name: self.file(form, accept) for name, accept in form['files'].items()}
            if any(form['fields'].get(name) for name in FILLED.get(route, {})):
                files = {}
            if form['method'] == 'GET':
                asked = {name: value or form['texts'].get(name, [''])[0] for name, value in form['fields'].items()}
                self.queue.append(form['action'] + '?' + urllib.parse.urlencode(asked))
                form['taken'] = True
                continue
            self.send(route, form, files)
        return left

    def read_again(self, form):
        """What it edits may have been changed since."""
        page = self.session.get(self.base + form['page'], allow_redirects=False)
        if page.status_code == 200 and 'html' in page.headers.get('Content-Type', ''):
            for now in Page(page.text).forms:
                to = urllib.parse.urljoin(self.base + form['page'], now['action'] or form['page'])
                if urllib.parse.urlsplit(to).path == form['action'] and now['method'] == form['method']:
                    form.update({part: now[part] for part in ('fields', 'files', 'texts', 'choices', 'turns')})
                    return

    def send(self, route, form, files):
        """Again with something else in what was refused; the page that it leads to is read in any case, and what can be undone there is."""
        for _ in range(2 * len(TEXTS)):
            if '_csrf' in form['fields'] and self.who:
                form['fields']['_csrf'] = self.token()
            answer = self.session.post(self.base + form['action'], data=form['fields'], files=files or None, allow_redirects=False)
            self.stay_signed_in(answer)
            at = form['action']
            if answer.status_code in (302, 303):
                at = urllib.parse.urlsplit(urllib.parse.urljoin(self.base + at, answer.headers['Location'])).path
                answer = self.session.get(self.base + at, allow_redirects=False)
                form['taken'] = True
            if 'html' not in answer.headers.get('Content-Type', ''):
                return
            page = Page(answer.text)
            self.read(at, page)
            if answer.status_code != 422:
                break
            again = [f for f in page.forms if f['action'] == form['action'] and f['refused']]
            if not again:
                break
            if files and again[0]['refused'] & set(files):
                files = None
            elif not put_in(form, again[0]['refused']):
                break
        if form['taken']:
            self.undo(form)

    def undo(self, form):
        """What was retired is brought back at once, or there would be nothing left to retire."""
        page = self.session.get(self.base + form['page'], allow_redirects=False)
        if page.status_code == 200 and 'html' in page.headers.get('Content-Type', ''):
            self.read(form['page'], Page(page.text))
        for route, other in list(self.forms.items()):
            if not other['sent'] and UNDOES.search(route) and other['action'].rsplit('/', 1)[0] == form['action'].rsplit('/', 1)[0]:
                other['sent'] = True
                self.send(route, other, None)

    def file(self, form, accept):
        """What the page itself hands out, filled in, where it does."""
        for link in form['links']:
            if re.search(r'\.xlsx(\?|$)', link):
                name = link.split('?')[0].rsplit('/', 1)[-1]
                return name, filled_in(self.session.get(urllib.parse.urljoin(self.base + form['page'], link)).content)
        if 'png' in accept:
            return 'scan.png', picture(), 'image/png'
        return 'scan.csv', b'a,b\r\n1,2\r\n', 'text/csv'

    def ask_for_the_rest(self):
        """Addresses made of what was met first, for it is no doing of the visit, or else by another account; without fields, as nobody offers any."""
        token = self.who and self.token()
        for route in self.routes.all:
            method, address = route.split(' ')
            if self.not_sent.match(route) or route in self.forms or self.times.get((route, False)):
                continue
            for name, before in variables(route):
                known = self.pool.get(before + ' ' + name) or [v for k, values in self.pool.items()
                                                               if k.endswith(' ' + name) for v in values]
                address = address.replace('{' + name + '}', known[0] if known else '1')
            if method == 'GET':
                self.session.get(self.base + address, allow_redirects=False)
                self.addresses.append(address)
            else:
                self.forms[route] = {'method': method, 'action': address, 'fields': {'_csrf': token} if token else {},
                                     'files': {}, 'texts': {}, 'choices': {}, 'page': address, 'links': [], 'sent': True, 'taken': True, 'others': []}
                self.session.post(self.base + address, data=self.forms[route]['fields'], allow_redirects=False)

    def token(self):
        found = re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.session.get(self.base + '/account/calendar').text)
        return found and found.group(1)


def filled_in(workbook):
    """Texts that may be changed are, in the first row that has one; where there is none, the first row gets figures."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    for sheet in book:
        chosen = [str(v.sqref) for v in sheet.data_validations.dataValidation]
        rows = [[c for c in row if not c.protection.locked and not any(c.column_letter + str(c.row) in openpyxl.worksheet.cell_range.MultiCellRange(v)
                                                                      for v in chosen)] for row in sheet.iter_rows()]
        texts = [[c for c in row if isinstance(c.value, str) and ' ' in c.value] for row in rows]
        for cell in next((row for row in texts if row), []):
            cell.value += ' and more'
        if not any(texts):
            for cell in next((row for row in rows if row), []):
                cell.value = cell.value or '3'
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def picture():
    """The smallest of pictures."""
    def part(kind, content):
        return struct.pack('>I', len(content)) + kind + content + struct.pack('>I', zlib.crc32(kind + content))
    side = 64
    return (b'\x89PNG\r\n\x1a\n' + part(b'IHDR', struct.pack('>IIBBBBB', side, side, 8, 2, 0, 0, 0))
            + part(b'IDAT', zlib.compress((b'\0' + b'\x20\x60\xa0' * side) * side)) + part(b'IEND', b''))
