"""Runs wapiti's modules, through its own classes, on exactly the given requests: attack.py BASE REQUESTS COOKIE SECONDS FOLDER.

Left out: what asks a server outside of this machine (ssrf, xxe, wapp), what guesses passwords or file names by the thousand
(brute_login_form, buster, nikto), and what looks for files of web servers (backup, htaccess, shellshock). Each module has its seconds.
"""
import json
import sys

from wapitiCore.main.wapiti import Wapiti
from wapitiCore.net.web import Request

MODULES = 'blindsql,cookieflags,crlf,csp,csrf,exec,file,http_headers,methods,permanentxss,redirect,sql,xss'

base, requests, cookie, seconds, folder = sys.argv[1:]
scan = Wapiti(base + '/', scope='domain', session_dir=folder + '/wapiti')
scan.flush_session()
scan.set_bug_reporting(False)
scan.set_timeout(20)
if cookie:
    scan.add_custom_header('Cookie', cookie)
for asked in json.load(open(requests)):
    request = Request(base + asked['address'], method=asked['method'], post_params=[list(f) for f in asked['fields']] or None,
                      file_params=[[name, ['scan.csv', 'a,b\r\n1,2\r\n']] for name in asked['files']] or None,
                      referer=base + asked['page'])
    page = scan.crawler.send(request)
    request.status, request.size = page.status, page.size
    request.set_headers(page.headers)
    scan.persister.add_request(request)
scan.set_modules(MODULES)
scan.set_max_attack_time(int(seconds))
scan.set_attack_options({'timeout': 20, 'level': 1})
scan.set_report_generator_type('json')
scan.set_output_file(folder + '/wapiti.json')
scan.verbosity(1)
scan.attack()
