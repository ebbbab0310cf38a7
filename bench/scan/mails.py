"""A mail server that keeps what it is given: mails.py PORT FILE."""
import asyncio
import sys


async def serve(reader, writer):
    def say(text):
        writer.write(text.encode() + b'\r\n')

    say('220 here')
    while line := await reader.readline():
        word = line[:4].upper()
        if word == b'DATA':
            say('354 go on')
            with open(sys.argv[2], 'ab') as kept:
                while (line := await reader.readline()) not in (b'.\r\n', b''):
                    kept.write(line.replace(b'\r\n', b'\n'))
            say('250 kept')
        elif word == b'QUIT':
            say('221 bye')
            break
        else:
            say('250 yes')
    writer.close()


async def main():
    async with await asyncio.start_server(serve, '127.0.0.1', int(sys.argv[1])) as server:
        await server.serve_forever()


asyncio.run(main())
