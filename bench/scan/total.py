"""Puts the results of all accounts into one table: total.py FOLDER."""
import glob
import json
import os
import sys

from routes import Routes

routes = Routes(os.path.dirname(os.path.abspath(__file__)) + '/../../docs/permissions.md')
results = [json.load(open(name)) for name in sorted(glob.glob(sys.argv[1] + '/*/result.json'), key=os.path.getmtime)]
reached = {route for one in results for route in one['reached']}
answered = {route for one in results for route in one['answered 2xx or 3xx']}
print('| account | requests | given to the scanners | routes reached | wapiti | sqlmap: parameters | injectable | 5xx |')
print('|---|---|---|---|---|---|---|---|')
for one in results:
    wapiti = 'not ended' if one['wapiti'] is None else sum(len(f) for f in one['wapiti'].values())
    print(f'| {one["account"]} | {one["requests"]:,} | {one["given to the scanners"]} | {len(one["reached"])} | {wapiti} '
          f'| {one["sqlmap"]["parameters"]} | {one["sqlmap"]["injectable"]} | {len(one["5xx"])} |')
print(f'\nReached by all together: {len(reached)} of {len(routes.all)} routes ({len(reached) / len(routes.all):.1%}); '
      f'{len(answered)} of them with 2xx or 3xx. Not reached:', *sorted(set(routes.all) - reached), sep='\n- ')
