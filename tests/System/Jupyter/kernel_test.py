"""The tests that Jupyter offers to the writers of kernels, all that this kernel has something for."""

import os
import unittest

import jupyter_kernel_test

DELEGATE = """
var square = (int x) => x * x;
square(7)
"""


class LarcKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ["LARC_KERNEL"]
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("to the other stream");'
    code_generate_error = 'throw new InvalidOperationException("meant to fail");'
    code_inspect_sample = "Console.WriteLine"

    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Math.Ab", "matches": {"Abs"}},
        # Jupyter counts the sign as one character, .NET as two.
        {"text": 'var sign = "\U0001f600"; sign.Len', "matches": {"Length"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 5;", 'Console.WriteLine("x");', "if (true) { }"]
    incomplete_code_samples = ["foreach (var x in new[] { 1 }) {", "Console.WriteLine(", 'var text = @"first line']
    invalid_code_samples = ["var x = );", "int x = 5 5;"]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": 'string.Join("-", new[] { 1, 2, 3 })', "result": "1-2-3"},
        {"code": DELEGATE, "result": "49"},
        {"code": 'new[] { new { Name = "a", Count = 1 } }', "mime": "text/html"},
    ]
    code_display_data = [
        {"code": '"shown".Display();', "mime": "text/plain"},
        {"code": 'new[] { new { Name = "a" } }.Display();', "mime": "text/html"},
    ]
    code_history_pattern = "6 [*] 7".replace("[*]", "?")
    supported_history_operations = ("tail", "range", "search")


# A pager is a feature of IPython's own shell, and a cell here has no function to clear its output.
del jupyter_kernel_test.KernelTests.test_pager, jupyter_kernel_test.KernelTests.test_clear_output
del jupyter_kernel_test.KernelTests

if __name__ == "__main__":
    result = unittest.main(module="__main__", exit=False, verbosity=2).result
    if result.skipped:
        print("SKIPPED", result.skipped)
    raise SystemExit(not result.wasSuccessful() or bool(result.skipped) or result.testsRun < 9)
