"""What it takes two people for, done before anybody scans: deeds.py BASE. A page waits for its publisher, an update for its approval, and so on."""
import sys

import requests

import visit
from routes import Routes

ROUTES = Routes(visit.HERE + '/../../docs/permissions.md')
PLAN, ROUTE = '/workspace/alderbrook/send-improvement-plan', 'POST /workspace/{area}/{plan}'
PAGES, PAGE = PLAN + '/cycles/december-2026/pages/', ROUTE + '/cycles/{cycle}/pages/{number}/'
DEEDS = [
    *[('manager', PAGES + page, PAGE + what) for page in '23' for what in ('items', 'share', 'submit')],
    ('forum', PAGES + '1/comments/new', PAGE + 'comments'),
    ('officer', PLAN + '/feedback', ROUTE + '/feedback/group'),
    *[('board', PLAN + '/challenges/new', ROUTE + '/challenges')] * 2,
    *[('manager', PLAN + '/challenges', ROUTE + '/challenges/{challenge}/answer')] * 2,
    ('manager', PLAN + '/approvals', ROUTE + '/approvals/setting'),
    *[('officer', PLAN + '/actions/' + action, ROUTE + '/actions/{action}/updates') for action in ('3.12.4', '2.10.1')],
    ('manager', PLAN + '/cycles/december-2026/reminders', ROUTE + '/cycles/{cycle}/reminders'),
]
# Where what waits is met, before other pages of the same kind.
PREPARED = [PAGES + '2', PAGES + '3', PLAN + '/approvals']

if __name__ == '__main__':
    people = {}
    for account, page, route in DEEDS:
        if account not in people:
            people[account] = visit.Visit(sys.argv[1], ROUTES, {}, requests.Session())
            people[account].sign_in(account + '@alderbrook.example', visit.PASSWORD)
        print('done' if people[account].do(page, route) else 'not done', account, page, route)
