"""Sends wapiti and sqlmap through the demonstration as one account: scan.py BASE ACCOUNT FOLDER SECONDS.

ACCOUNT is the part before the @ of one of the demonstration's accounts, or "anonymous". FOLDER has the server's access log in it. Each module of
wapiti has SECONDS, sqlmap twenty times as many; with none there is only the visit before. A route
is reached when the server answered it with anything but 401, 403, 404, 405 and the way to sign-in. What was met of path variables is handed on in FOLDER/../pool.json.
"""
import collections
import concurrent.futures
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import urllib.parse

import requests

import deeds
import visit
from routes import Routes
from visit import HERE, PASSWORD

PARTS = 4
REFUSED = {'401', '403', '404', '405'}
base, account, folder, seconds = sys.argv[1:]
assert urllib.parse.urlsplit(base).hostname == '127.0.0.1', 'only what runs on this machine'
routes = Routes(HERE + '/../../docs/permissions.md')
pool_file = os.path.dirname(os.path.abspath(folder)) + '/pool.json'
pool = json.load(open(pool_file)) if os.path.exists(pool_file) else {}


def new_visit():
    who = visit.Visit(base, routes, pool, requests.Session())
    if account != 'anonymous':
        who.sign_in(account + '@alderbrook.example', PASSWORD)
    return who


def log(pattern):
    for name in glob.glob(folder + '/access_log*'):
        yield from re.findall(pattern, open(name, errors='replace').read())


def links_in_mails():
    mails = [open(name, errors='replace').read() for name in glob.glob(folder + '/mails.txt') + glob.glob(folder + '/../.fresh/mails.txt')]
    return re.findall(r'https?://[^/\s]+(/[^\s"<>]+)', ''.join(mails).replace('=\n', '').replace('=3D', '='))


def tool(name, command, minutes):
    if not minutes:
        return
    with open(f'{folder}/{name}.log', 'w') as out:
        try:
            subprocess.run(['nice'] + command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=minutes * 60)
        except subprocess.TimeoutExpired:
            out.write('\nstopped: its time was over\n')


me = new_visit()
me.go(deeds.PREPARED + ['/', '/workspace', '/sign-in', '/answers', '/forgotten-password', '/areas/alderbrook', '/account/security', '/admin'])
me.go(links_in_mails())
me.ask_for_the_rest()
with open(folder + '/pool.json', 'w') as out:
    json.dump(pool, out)
os.replace(folder + '/pool.json', pool_file)
if account != 'anonymous' and me.session.get(base + '/workspace', allow_redirects=False).status_code != 200:
    me.session = new_visit().session
token = account != 'anonymous' and me.token()  # asked for first: it comes with a cookie of its own
cookie = '; '.join(f'{c.name}={c.value}' for c in me.session.cookies)

one_each = {(routes.find('GET', a)[0], '?' in a): a for a in reversed(me.addresses)}
asked = [{'method': 'GET', 'address': a, 'fields': [], 'files': [], 'page': '/'} for a in one_each.values()]
for route, form in me.forms.items():
    if me.not_sent.match(route):
        continue
    fields = dict(form['fields'])
    if token and '_csrf' in fields:
        fields['_csrf'] = token
    query = '?' + urllib.parse.urlencode(fields) if form['method'] == 'GET' and fields else ''
    asked.append({'method': form['method'], 'address': form['action'] + query, 'files': list(form['files']), 'page': form['page'],
                  'fields': list(fields.items()) if form['method'] == 'POST' else []})
json.dump(asked, open(folder + '/requests.json', 'w'), indent=1)

tool('wapiti', [open(shutil.which('wapiti')).readline()[2:].strip(), HERE + '/attack.py', base, folder + '/requests.json', cookie, seconds, folder], int(seconds) // 2)

# As a proxy would have written them down, in as many files as sqlmaps run beside each other: each waits most of its time.
host = urllib.parse.urlsplit(base).netloc
with_parameters = [one for one in asked if set(dict(one['fields'])) - {'_csrf'} or '?' in one['address']]


def sqlmap_part(part):
    with open(f'{folder}/requests-{part}.log', 'w') as out:
        for one in with_parameters[part::PARTS]:
            body = urllib.parse.urlencode(one['fields'])
            out.write('=' * 54 + f'\n00:00:00  {base}  [127.0.0.1]\n' + '=' * 54 + '\n')
            out.write(f'{one["method"]} {one["address"]} HTTP/1.1\nHost: {host}\n' + (f'Cookie: {cookie}\n' if cookie else ''))
            out.write(f'Content-Type: application/x-www-form-urlencoded\nContent-Length: {len(body)}\n' if body else '')
            out.write('\n' + body + '\n' + '=' * 54 + '\n\n\n\n')
    tool(f'sqlmap-{part}', ['sqlmap', '-l', f'{folder}/requests-{part}.log', '--batch', '--ignore-stdin', '--smart', '--level', '1',
                            '--risk', '1', '--flush-session', '--skip', '_csrf', '--skip-waf', '--drop-set-cookie', '--timeout', '20',
                            '--retries', '0', '--output-dir', f'{folder}/sqlmap-{part}'], int(seconds) // 3)


with concurrent.futures.ThreadPoolExecutor(PARTS) as parts:
    list(parts.map(sqlmap_part, range(PARTS)))

alive = account == 'anonymous' or me.session.get(base + '/workspace', allow_redirects=False).status_code == 200
for method, address in (r.split(' ') for r in routes.all):
    if me.not_sent.match(method + ' ' + address) and '{' not in address:
        again = new_visit()
        again.session.request(method, base + address, data={'_csrf': again.token()}, allow_redirects=False)

statuses = collections.defaultdict(set)
answers = list(log(r'"([A-Z]+) (\S+) HTTP/[^"]*" (\d{3}) (\S+)'))
for method, address, status, location in answers:
    statuses[routes.find(method, address)[0]].add('401' if re.search(r'/sign-in(\?|$)', location) else status)
statuses.pop(None, None)
sqlmap = '\n'.join(open(name, errors='replace').read() for name in glob.glob(folder + '/sqlmap-*.log'))
wapiti = json.load(open(folder + '/wapiti.json')) if os.path.exists(folder + '/wapiti.json') else None
result = {
    'account': account, 'requests': len(answers), 'given to the scanners': len(asked), 'session lasted to the end': alive,
    'routes': len(routes.all), 'reached': sorted(r for r, s in statuses.items() if s - REFUSED),
    'answered 2xx or 3xx': sorted(r for r, s in statuses.items() if any(x < '400' for x in s)),
    'refused': {r: sorted(s) for r, s in sorted(statuses.items()) if not s - REFUSED},
    '5xx': sorted({f'{m} {a} {s}' for m, a, s, _ in answers if s >= '500'})[:50],
    'wapiti': wapiti and {kind: [f'{one["method"]} {one["path"]} {one["parameter"]}: {one["info"]}' for one in found]
                          for kind, found in {**wapiti['vulnerabilities'], **wapiti['anomalies']}.items() if found},
    'sqlmap': {'requests': len(re.findall(r'^\[\d+/\d+\] URL:', sqlmap, re.M)), 'of': len(with_parameters),
               'parameters': len(re.findall(r'heuristic \(basic\) test shows', sqlmap)),
               'injectable': len(re.findall(r'identified the following injection point', sqlmap)),
               'ended': 'its time was over' not in sqlmap}}
json.dump(result, open(folder + '/result.json', 'w'), indent=1)
short = {k: len(v) if isinstance(v, list) and k not in ('5xx',) else v for k, v in result.items()}
print(json.dumps(short, indent=1))
