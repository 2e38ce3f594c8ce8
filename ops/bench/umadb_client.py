"""A client process of UmaDB for the bench: appends on conditions with some threads for a while, or fills a store.

append: says "ready", reads "warm-up seconds", appends, writes each latency (32 bits, microseconds) to a file and says what it did.
The condition of an append: nothing bears its ticket since the writer's own last append. No two writers share a ticket.
"""
import array
import json
import os
import random
import sys
import threading
import time

import umadb

TICKETS_PER_WRITER = 20_000


def condition(ticket, last):
    return umadb.AppendCondition(umadb.Query([umadb.QueryItem(tags=[ticket])]), last)


def event(ticket, payload):
    return umadb.Event("TicketNoted", payload, [ticket, "unit:%d" % random.randrange(100)])


class Writer(threading.Thread):
    def __init__(self, url, number, payload):
        super().__init__()
        self.client = umadb.Client(url)
        self.number, self.payload = number, payload
        self.latencies, self.conflicts = array.array("i"), 0
        self.last = self.client.head()

    def run(self):
        now = time.perf_counter()
        while now < self.end:
            ticket = "ticket:w%d" % (self.number * TICKETS_PER_WRITER + random.randrange(TICKETS_PER_WRITER))
            noted = event(ticket, os.urandom(self.payload))
            start = time.perf_counter()
            try:
                self.last = self.client.append([noted], condition(ticket, self.last))
                appended = True
            except umadb.IntegrityError:
                appended = False
            now = time.perf_counter()
            if start >= self.begin:
                if appended:
                    self.latencies.append(int((now - start) * 1e6))
                else:
                    self.conflicts += 1


def append(url, process, threads, payload, latencies):
    writers = [Writer(url, process * threads + i, payload) for i in range(threads)]
    print("ready", flush=True)
    warm_up, seconds = map(float, sys.stdin.readline().split())
    begin = time.perf_counter() + warm_up
    for writer in writers:
        writer.begin, writer.end = begin, begin + seconds
        writer.start()
    time.sleep(max(0, begin - time.perf_counter()))
    cpu = time.process_time()
    for writer in writers:
        writer.join()
    cpu = time.process_time() - cpu
    with open(latencies, "wb") as file:
        for writer in writers:
            writer.latencies.tofile(file)
    print(json.dumps({"conflicts": sum(w.conflicts for w in writers), "cpuMicros": int(cpu * 1e6), "latencies": latencies}), flush=True)


def load(url, events, payload):
    client = umadb.Client(url)
    tickets = max(1, events // 20)
    for start in range(0, events, 2000):
        client.append([event("ticket:%d" % (i % tickets), os.urandom(payload)) for i in range(start, min(events, start + 2000))])


if __name__ == "__main__":
    if sys.argv[2] == "append":
        append(sys.argv[1], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]), sys.argv[6])
    else:
        load(sys.argv[1], int(sys.argv[3]), int(sys.argv[4]))
