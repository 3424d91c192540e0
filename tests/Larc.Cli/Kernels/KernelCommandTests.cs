using System.Text.Json;

namespace Larc.Cli.Tests.Kernels;

/// <summary><c>larc kernel install</c> and <c>uninstall</c>, as a person calls them.</summary>
public sealed class KernelCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_takes_the_usual_name_where_that_is_free()
    {
        var run = await RunAsync("install");

        run.ShouldExit(0);
        run.Output.ReplaceLineEndings("\n").ShouldBe(
            $"""
            Installed '.net-csharp' in {Kernel(".net-csharp")}.
            Notebooks for .NET open with it; elsewhere choose '.NET (C#)' in the front end's list of kernels.
            It runs {LarcProcess.Command}; if that is moved or removed, run 'larc kernel install' again.

            """.ReplaceLineEndings("\n"));
        TempFolder.Files(Kernel(".net-csharp")).ShouldBe(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], ignoreOrder: true);
        var spec = Spec(".net-csharp");
        spec.GetProperty("argv").EnumerateArray().Select(a => a.GetString()).ShouldBe(["dotnet", LarcProcess.Command, "kernel", "run", "{connection_file}"]);
        (Text(spec, "display_name"), Text(spec, "language"), Text(spec, "interrupt_mode")).ShouldBe((".NET (C#)", "C#", "message"));
    }

    [Fact]
    public async Task Installing_again_brings_it_up_to_date()
    {
        (await RunAsync("install")).ShouldExit(0);
        var before = File.ReadAllText(Path.Combine(Kernel(".net-csharp"), "kernel.json"));
        File.WriteAllText(Path.Combine(Kernel(".net-csharp"), "kernel.json"), before.Replace("\"dotnet\"", "\"elsewhere\"", StringComparison.Ordinal));

        var run = await RunAsync("install");

        run.ShouldExit(0).Output.ShouldStartWith("Updated '.net-csharp'");
        File.ReadAllText(Path.Combine(Kernel(".net-csharp"), "kernel.json")).ShouldBe(before);
        Directory.GetDirectories(_folder["jupyter", "kernels"]).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Where_another_kernel_has_the_usual_name_it_takes_its_own_and_says_why()
    {
        var other = Other(".NET-CSharp");

        var run = await RunAsync("install");

        run.ShouldExit(0).Output.ShouldStartWith($"The name '.net-csharp' belongs to another kernel, in {Kernel(".NET-CSharp")}, so this one is 'larc-csharp'.");
        run.Output.ShouldContain("Choose '.NET (C#), larc' in the front end's list of kernels");
        Text(Spec("larc-csharp"), "display_name").ShouldBe(".NET (C#), larc");
        File.ReadAllText(other).ShouldBe("{}");
        (await RunAsync("install")).ShouldExit(0).Output.ShouldContain("Updated 'larc-csharp'");
        (await RunAsync("uninstall")).ShouldExit(0).Output.ShouldBe($"Removed {Kernel("larc-csharp")}.{Environment.NewLine}");
        File.ReadAllText(other).ShouldBe("{}");
    }

    [Fact]
    public async Task A_kernel_elsewhere_that_jupyter_finds_has_its_name_too()
    {
        Directory.CreateDirectory(_folder["shared", "kernels", ".net-csharp"]);
        File.WriteAllText(_folder["shared", "kernels", ".net-csharp", "kernel.json"], "{}");

        var run = await LarcProcess.RunAsync(Call("install") with { Variables = new() { ["JUPYTER_DATA_DIR"] = _folder["jupyter"], ["JUPYTER_PATH"] = _folder["shared"] } });

        run.ShouldExit(0).Output.ShouldContain("Installed 'larc-csharp'");
    }

    [Fact]
    public async Task Another_kernel_is_neither_replaced_nor_removed()
    {
        var other = Other("theirs");

        (await RunAsync("install", "--name", "Theirs")).ShouldRefuse("The name 'theirs' belongs to another kernel", "--name");
        (await RunAsync("uninstall", "--name", "THEIRS")).ShouldRefuse("another one; nothing was removed");

        File.ReadAllText(other).ShouldBe("{}");
    }

    [Fact]
    public async Task What_was_not_installed_stays_and_is_named()
    {
        (await RunAsync("install", "--name", "mine")).ShouldExit(0);
        File.WriteAllText(Path.Combine(Kernel("mine"), "notes.txt"), "x");

        var run = await RunAsync("uninstall", "--name", "mine");

        run.ShouldExit(0).Output.ShouldContain("What was not installed stays there: notes.txt.");
        TempFolder.Files(Kernel("mine")).ShouldBe(["notes.txt"]);
        (await RunAsync("install", "--name", "mine")).ShouldExit(0).Output.ShouldStartWith("Installed 'mine'");
    }

    [Fact]
    public async Task What_a_changed_description_lists_is_removed_in_the_kernels_folder_only()
    {
        (await RunAsync("install")).ShouldExit(0);
        File.WriteAllText(_folder["precious.txt"], "x");
        var spec = Path.Combine(Kernel(".net-csharp"), "kernel.json");
        File.WriteAllText(spec, File.ReadAllText(spec).Replace("\"logo-32x32.png\"", "\"../../../precious.txt\", \"logo-32x32.png\"", StringComparison.Ordinal));

        (await RunAsync("uninstall")).ShouldExit(0);

        File.Exists(_folder["precious.txt"]).ShouldBeTrue();
        Directory.Exists(Kernel(".net-csharp")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_is_left_alone()
    {
        Directory.CreateDirectory(_folder["jupyter", "kernels"]);
        (await RunAsync("install", "--name", "real")).ShouldExit(0);
        Directory.CreateSymbolicLink(Kernel("linked"), Kernel("real"));

        (await RunAsync("uninstall", "--name", "linked")).ShouldRefuse("is a link to");

        TempFolder.Files(Kernel("real")).Count().ShouldBe(4);
    }

    [Fact]
    public async Task An_environment_has_a_kernel_of_its_own()
    {
        var run = await RunAsync("install", "--prefix", _folder["env"]);

        run.ShouldExit(0).Output.ShouldContain(_folder["env", "share", "jupyter", "kernels"]);
        Directory.Exists(_folder["jupyter"]).ShouldBeFalse();
        (await RunAsync("uninstall")).ShouldRefuse("No kernel of larc is installed in");
        (await RunAsync("uninstall", "--prefix", _folder["env"])).ShouldExit(0);
        Directory.Exists(_folder["env", "share", "jupyter", "kernels", ".net-csharp"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_usage_is_refused_in_a_sentence()
    {
        (await RunAsync("install", "--name", "a b")).ShouldRefuse("'a b' is no name for a kernel");
        (await RunAsync("install", "--user", "--prefix", _folder["env"])).ShouldRefuse("--prefix and --user exclude each other");
        (await RunAsync("uninstall", "--name", "nobodys")).ShouldRefuse("No kernel of larc is installed as 'nobodys'");
        (await RunAsync("run", _folder["missing.json"])).ShouldRefuse("connection file", "cannot be read");
        (await RunAsync("run")).ShouldRefuse("CONNECTION_FILE");
        File.WriteAllText(_folder["ipc.json"], """{"transport":"ipc","ip":"x"}""");
        (await RunAsync("run", _folder["ipc.json"])).ShouldRefuse("the transport 'ipc'", "'tcp' only");
    }

    private string Kernel(string name) => _folder["jupyter", "kernels", name];

    private string Other(string name)
    {
        Directory.CreateDirectory(Kernel(name));
        var spec = Path.Combine(Kernel(name), "kernel.json");
        File.WriteAllText(spec, "{}");
        return spec;
    }

    private JsonElement Spec(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Kernel(name), "kernel.json")));
        return document.RootElement.Clone();
    }

    private static string? Text(JsonElement spec, string name) => spec.GetProperty(name).GetString();

    private LarcCall Call(params string[] arguments) => new(["kernel", .. arguments]) { Variables = new() { ["JUPYTER_DATA_DIR"] = _folder["jupyter"], ["JUPYTER_PATH"] = "" } };

    private Task<LarcRun> RunAsync(params string[] arguments) => LarcProcess.RunAsync(Call(arguments));
}
