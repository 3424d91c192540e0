"""What a front end does with a kernel, done with Jupyter's own client: each test starts the kernel that Jupyter finds by its name."""

import os
import signal
import subprocess
import sys
import time
import unittest
from queue import Empty

from jupyter_client import BlockingKernelClient
from jupyter_client.manager import KernelManager

NAME = os.environ["LARC_KERNEL"]
LIMIT = 60


def memory(pid, what="VmRSS"):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith(what))


def lives(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


class KernelCase(unittest.TestCase):
    def setUp(self):
        self.manager = KernelManager(kernel_name=NAME)
        self.manager.start_kernel()
        self.addCleanup(self.end)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LIMIT)

    def end(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)

    def connect(self):
        """Another front end, with an identity of its own."""
        client = BlockingKernelClient(connection_file=self.manager.connection_file)
        client.load_connection_file()
        client.start_channels()
        client.wait_for_ready(timeout=LIMIT)
        return client

    @property
    def pid(self):
        return self.manager.provisioner.pid

    def reply(self, message, client=None):
        client = client or self.client
        until = time.time() + LIMIT
        while time.time() < until:
            reply = client.get_shell_msg(timeout=LIMIT)
            if reply["parent_header"].get("msg_id") == message:
                return reply["content"]
        self.fail("no reply")

    def published(self, message, client=None):
        """All that is published for a message, up to idle."""
        client = client or self.client
        messages = []
        while True:
            found = client.get_iopub_msg(timeout=LIMIT)
            if found["parent_header"].get("msg_id") != message:
                continue
            messages.append(found)
            if found["msg_type"] == "status" and found["content"]["execution_state"] == "idle":
                return messages

    def run_cell(self, code, client=None, **options):
        client = client or self.client
        message = client.execute(code, **options)
        return self.reply(message, client), self.published(message, client)

    def value(self, code):
        reply, published = self.run_cell(code)
        self.assertEqual(reply["status"], "ok", reply)
        return next(m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result")

    def start_cell(self, code):
        """Starts a cell that says when it has begun."""
        message = self.client.execute('Console.WriteLine("begun"); ' + code)
        while True:
            found = self.client.get_iopub_msg(timeout=LIMIT)
            if found["msg_type"] == "stream" and "begun" in found["content"]["text"]:
                return message


class Interrupts(KernelCase):
    def interrupted(self, code):
        self.run_cell("var before = 41;")
        message = self.start_cell(code)
        self.manager.interrupt_kernel()
        reply = self.reply(message)
        self.assertEqual((reply["status"], reply["ename"]), ("error", "Stopped"), reply)
        self.assertEqual(self.value("before + 1"), "42")

    def test_a_loop_that_never_ends(self):
        self.interrupted("while (true) { }")

    def test_a_sleep(self):
        self.interrupted("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")

    def test_an_await(self):
        self.interrupted("await Task.Delay(-1);")

    def test_a_loop_that_catches_everything(self):
        self.interrupted("while (true) { try { System.Threading.Thread.Sleep(1); } catch { } }")

    def test_a_loop_on_all_threads_of_the_pool(self):
        self.interrupted("System.Threading.Tasks.Parallel.For(0, int.MaxValue, i => System.Threading.Thread.Sleep(1));")

    def test_a_loop_that_writes_without_end(self):
        self.interrupted('while (true) Console.WriteLine("more");')

    def test_waiting_for_an_answer(self):
        message = self.client.execute("Console.ReadLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=LIMIT)
        self.manager.interrupt_kernel()
        self.assertEqual(self.reply(message)["ename"], "Stopped")
        self.assertEqual(self.value("1"), "1")

    def test_ctrl_c_in_the_terminal_interrupts_too(self):
        message = self.start_cell("while (true) { }")
        os.kill(self.pid, signal.SIGINT)
        self.assertEqual(self.reply(message)["ename"], "Stopped")
        os.kill(self.pid, signal.SIGINT)
        time.sleep(0.5)
        self.assertEqual(self.value("2"), "2")


class Ends(KernelCase):
    def test_a_restart_forgets_and_the_same_client_goes_on(self):
        self.run_cell("var remembered = 1;")
        before = self.pid
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=LIMIT)
        self.assertNotEqual(self.pid, before)
        self.assertEqual(self.run_cell("remembered")[0]["ename"], "CompileError")
        self.assertEqual(self.value("3"), "3")

    def test_a_restart_while_a_cell_runs(self):
        self.start_cell("while (true) { }")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=LIMIT)
        self.assertEqual(self.value("4"), "4")

    def test_it_ends_by_itself_when_asked_to(self):
        process = self.manager.provisioner.process
        self.client.shutdown()
        self.assertEqual(process.wait(timeout=LIMIT), 0)

    def test_it_ends_though_a_cell_runs_and_threads_are_left(self):
        self.run_cell("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();")
        self.start_cell("while (true) { }")
        process = self.manager.provisioner.process
        self.client.shutdown()
        self.assertEqual(process.wait(timeout=LIMIT), 0)


class Conversation(KernelCase):
    def test_a_question_is_asked_and_answered(self):
        message = self.client.execute('Console.Write("Name? "); Console.ReadLine().ToUpperInvariant()', allow_stdin=True)
        question = self.client.get_stdin_msg(timeout=LIMIT)
        self.assertEqual(question["content"], {"prompt": "Name? ", "password": False})
        self.client.input("ann")
        self.assertEqual(self.reply(message)["status"], "ok")
        results = [m["content"]["data"]["text/plain"] for m in self.published(message) if m["msg_type"] == "execute_result"]
        self.assertEqual(results, ["ANN"])

    def test_whoever_cannot_be_asked_is_not(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertEqual(reply["status"], "error")
        self.assertIn("cannot ask for input", reply["evalue"])

    def test_two_clients(self):
        other = self.connect()
        self.addCleanup(other.stop_channels)
        mine, others = self.client.execute("1"), other.execute("2")
        self.assertEqual(self.reply(mine)["status"], "ok")
        self.assertEqual(self.reply(others, other)["status"], "ok")
        theirs = other.execute('Console.Write("Whose? "); Console.ReadLine()', allow_stdin=True)
        with self.assertRaises(Empty):
            self.client.get_stdin_msg(timeout=0.3)
        other.get_stdin_msg(timeout=LIMIT)
        other.input("theirs")
        self.assertEqual(self.reply(theirs, other)["status"], "ok")
        for client in (self.client, other):
            seen = [m["content"] for m in self.published(theirs, client) if m["msg_type"] == "execute_result"]
            self.assertEqual([content["data"]["text/plain"] for content in seen], ["theirs"])
        with self.assertRaises(Empty):
            self.client.get_shell_msg(timeout=0.3)

    def test_what_fails_in_the_background_does_not_end_the_kernel(self):
        pid = self.pid
        self.run_cell('new System.Threading.Thread(() => throw new Exception("on a thread")).Start(); System.Threading.Thread.Sleep(300);')
        self.run_cell('async void Later() { await Task.Delay(1); throw new Exception("in async void"); }\nLater();')
        time.sleep(0.5)
        _, published = self.run_cell("1")
        self.assertIn("in async void", "".join(m["content"]["text"] for m in published if m["msg_type"] == "stream"))
        self.assertEqual(self.value("2"), "2")
        self.assertTrue(lives(pid))

    def test_after_an_error_what_waits_is_not_run(self):
        failing = self.client.execute('System.Threading.Thread.Sleep(300); throw new Exception("first");')
        waiting = [self.client.execute("Console.WriteLine(1);") for _ in range(5)]
        self.assertEqual(self.reply(failing)["status"], "error")
        self.assertEqual([self.reply(message)["status"] for message in waiting], ["aborted"] * 5)
        self.assertEqual(self.value("5"), "5")

    def test_after_an_error_that_may_be_what_waits_is_run(self):
        self.client.execute("throw new Exception();", stop_on_error=False)
        self.assertEqual(self.value("6"), "6")

    def test_an_error_names_the_cell_and_the_line(self):
        reply, published = self.run_cell("var a = 1;\nvar b = a / (a - 1);")
        self.assertEqual(reply["ename"], "DivideByZeroException")
        error = next(m["content"] for m in published if m["msg_type"] == "error")
        self.assertIn("Cell [1], line 2", "\n".join(error["traceback"]))

    def test_what_is_shown_can_be_replaced(self):
        _, first = self.run_cell('var shown = "one".Display();')
        _, second = self.run_cell('shown.Update("two");')
        display = next(m["content"] for m in first if m["msg_type"] == "display_data")
        update = next(m["content"] for m in second if m["msg_type"] == "update_display_data")
        self.assertEqual(update["data"]["text/plain"], "two")
        self.assertEqual(update["transient"]["display_id"], display["transient"]["display_id"])

    def test_expressions_and_silence(self):
        reply, published = self.run_cell("var x = 20;", silent=True, user_expressions={"twice": "x * 2"})
        self.assertEqual(reply["user_expressions"]["twice"]["data"]["text/plain"], "40")
        self.assertEqual([m["msg_type"] for m in published], ["status", "status"])

    def test_the_library_is_not_there_before_a_notebook_asks_for_it(self):
        loaded = 'string.Join(",", AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).Where(n => n == "Larc"))'
        self.assertEqual(self.value(loaded), "")


class Sizes(KernelCase):
    def test_a_result_of_five_megabytes(self):
        _, published = self.run_cell("public record Big { public string ToHtml() => new string('x', 5_000_000); }\nnew Big()")
        data = next(m["content"]["data"] for m in published if m["msg_type"] == "execute_result")
        self.assertEqual(data["text/html"], "x" * 5_000_000)
        self.assertEqual(self.value("7"), "7")

    def test_a_cell_that_writes_a_hundred_megabytes(self):
        reply, published = self.run_cell("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(new string('x', 99));")
        self.assertEqual(reply["status"], "ok")
        streams = [m["content"] for m in published if m["msg_type"] == "stream"]
        self.assertLess(sum(len(s["text"]) for s in streams), 2_000_000)
        self.assertIn("left out", streams[-1]["text"])
        self.assertLess(memory(self.pid), 600)
        self.assertEqual(self.value("8"), "8")

    def test_three_hundred_cells(self):
        slowest = 0
        for number in range(300):
            began = time.time()
            self.assertEqual(self.value(f"var v{number} = Enumerable.Range(0, {number}).Sum(); v{number}"), str(sum(range(number))))
            slowest = max(slowest, time.time() - began)
        used = memory(self.pid)
        print(f"MEASURED memory after 300 cells {used:.0f} MiB, slowest cell {slowest:.2f} s")
        self.assertLess(used, 600)


class Orphans(unittest.TestCase):
    def left_alone(self, code):
        """The kernel of a parent that is killed while a cell runs."""
        parent = subprocess.Popen([sys.executable, __file__, "parent", code], stdout=subprocess.PIPE, text=True)
        try:
            kernel = int(parent.stdout.readline())
            self.assertTrue(lives(kernel))
        finally:
            parent.kill()
            parent.wait()
            parent.stdout.close()
        until = time.time() + 20
        while lives(kernel) and time.time() < until:
            time.sleep(0.1)
        self.assertFalse(lives(kernel), "the kernel outlived its parent")

    def test_it_ends(self):
        self.left_alone("1")

    def test_it_ends_though_a_cell_runs(self):
        self.left_alone('Console.WriteLine("begun"); while (true) { }')

    def test_it_ends_though_a_cell_waits_for_what_never_comes(self):
        self.left_alone('Console.WriteLine("begun"); new System.Threading.ManualResetEvent(false).WaitOne();')


def parent(code):
    manager = KernelManager(kernel_name=NAME)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=LIMIT)
    client.execute(code)
    while client.get_iopub_msg(timeout=LIMIT)["msg_type"] not in ("stream", "execute_result"):
        pass
    print(manager.provisioner.pid, flush=True)
    time.sleep(LIMIT)


if __name__ == "__main__":
    if sys.argv[1:2] == ["parent"]:
        parent(sys.argv[2])
    else:
        unittest.main(verbosity=2)
