using Larc.Notebooks.Execution;
using Larc.Notebooks.Execution.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Larc.Notebooks.Tests.Execution;

public sealed class ReferencedFileTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ScriptHost _host = new();
    private readonly List<ScriptSession> _sessions = [];

    public void Dispose()
    {
        _sessions.ForEach(session => session.Dispose());
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_in_use_can_be_rebuilt_and_only_a_new_session_sees_it()
    {
        var library = Build("lib", "public static class Rebuilt { public static int Version => 1; }", "Rebuilt");
        var before = Session();
        (await before.ExecuteAsync($"#r {Quoted(library)}\nRebuilt.Version")).Result().ShouldBe("1");

        // As a build does: nothing may hold the file.
        using (new FileStream(library, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }

        Build("lib", "public static class Rebuilt { public static int Version => 2; public static int More => 0; }", "Rebuilt");
        (await before.ExecuteAsync("Rebuilt.Version")).Result().ShouldBe("1");
        (await before.ExecuteAsync($"#r {Quoted(library)}\nRebuilt.Version")).Failure!.Message.ShouldBe(
            "'Rebuilt.dll' was built again since this notebook began to use it. Restart the notebook to use the new one.");
        (await Session().ExecuteAsync($"#r {Quoted(library)}\nRebuilt.Version")).Result().ShouldBe("2");
    }

    [Fact]
    public async Task What_lies_beside_a_file_is_found_even_when_it_goes_away()
    {
        var needed = Build("lib", "public static class Needed { public static string Word => \"found\"; }", "NeededBeside");
        var library = Build("lib", "public static class Needs { public static string Word => Needed.Word; }", "NeedsBeside", needed);
        var session = Session();
        (await session.ExecuteAsync($"#r {Quoted(library)}")).Failure.ShouldBeNull();
        (await session.ExecuteAsync("typeof(Needs).Name")).Result().ShouldBe("Needs");
        File.Delete(needed);
        (await session.ExecuteAsync("Needs.Word")).Result().ShouldBe("found");
    }

    [Fact]
    public async Task Two_files_of_one_name_are_not_mixed_up()
    {
        var one = Build("one", "public static class Same { public static int Of => 1; }", "SameName");
        var two = Build("two", "public static class Same { public static int Of => 2; }", "SameName");
        var session = Session();
        (await session.ExecuteAsync($"#r {Quoted(one)}\nSame.Of")).Result().ShouldBe("1");
        (await session.ExecuteAsync($"#r {Quoted(two)}\nSame.Of")).Failure!.Message.ShouldBe(
            $"Another 'SameName.dll' is in use already, from '{Path.GetDirectoryName(one)}'. Restart the notebook to use this one.");
        (await Session().ExecuteAsync($"#r {Quoted(two)}\nSame.Of")).Result().ShouldBe("2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("runtimes")]
    public async Task Native_libraries_beside_a_file_are_found(string place)
    {
        if (NativeLibraryFile() is not { } native)
            return;
        var folder = place.Length == 0 ? Path.Combine(_folder.Root, "lib") : Path.Combine(_folder.Root, "lib", place, NativeFiles.RuntimeIdentifier, "native");
        Directory.CreateDirectory(folder);
        File.Copy(native, Path.Combine(folder, NativeFiles.Names("larctest_native").ElementAt(2)));
        var library = Build(
            "lib",
            "public static class Native { [System.Runtime.InteropServices.DllImport(\"larctest_native\")] static extern int NoSuchFunction();"
            + " public static string Call() { try { return NoSuchFunction().ToString(); } catch (System.Exception e) { return e.GetType().Name; } } }",
            "CallsNative" + place);

        // The library was found, and only what it does not have is missing.
        (await Session().ExecuteAsync($"#r {Quoted(library)}\nNative.Call()")).Result().ShouldBe("EntryPointNotFoundException");
    }

    [Fact]
    public void What_dead_processes_left_is_deleted_and_what_living_ones_use_is_not()
    {
        var root = Path.Combine(_folder.Root, "copies");
        var living = ShadowFolder.Create(root);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(living.NextSession()).FullName, "a.dll"), "");
        var dead = Directory.CreateDirectory(Path.Combine(root, "1-dead")).FullName;
        File.WriteAllText(Path.Combine(dead, "lock"), "");
        using (ShadowFolder.Create(root))
        {
            Directory.Exists(dead).ShouldBeFalse();
            Directory.EnumerateFiles(root, "a.dll", SearchOption.AllDirectories).ShouldHaveSingleItem();
            Directory.EnumerateDirectories(root).Count().ShouldBe(2);
        }

        living.Dispose();
        Directory.EnumerateDirectories(root).ShouldBeEmpty();
    }

    private ScriptSession Session()
    {
        _sessions.Add(_host.CreateSession(new ScriptSessionOptions { Name = "n.ipynb", Folder = _folder.Root }));
        return _sessions[^1];
    }

    private static string Quoted(string path) => $"\"{path}\"";

    // Any small native library of .NET's own will do.
    private static string? NativeLibraryFile() => Directory
        .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!)
        .FirstOrDefault(file => Path.GetFileName(file).Contains("System.IO.Compression.Native.", StringComparison.Ordinal));

    private string Build(string folder, string code, string name, params string[] references)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Root, folder)).FullName, name + ".dll");
        CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], [.. ScriptReferences.Framework, .. references.Select(ScriptReferences.OfFile)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(path).Success.ShouldBeTrue();
        return path;
    }
}
