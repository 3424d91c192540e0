using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>A study's folder for one test, gone afterwards, with the invented authorities A to C.</summary>
internal sealed class TempStudy : IDisposable
{
    public TempStudy() => Write("authorities.csv", "la_code,la_name\nA,Authority A\nB,Authority B\nC,Authority C\n");

    public string Folder { get; } = Directory.CreateTempSubdirectory("larc-study-").FullName;

    public string Write(string path, byte[] content)
    {
        var full = Path.Combine([Folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }

    public string Write(string path, string content) => Write(path, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string path, ReturnSheets sheets) => Write(path, sheets.Workbook());

    public LoadedStudy Load(LoadOptions? options = null) => StudyLoader.Load(Folder, options ?? new() { UseCache = false });

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
