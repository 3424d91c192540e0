using System.Text;

namespace Larc.Tests.Returns;

/// <summary>A deliberately broken study in data-templates/broken, as it is generated.</summary>
internal sealed class BrokenStudy(string name, string shows)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<(string Path, byte[] Content)> _files = [];

    public string Name { get; } = name;

    /// <summary>What it shows, in one sentence, for the README.</summary>
    public string Shows { get; } = shows;

    /// <summary>Files made by hand in another program and committed; the generator leaves them alone.</summary>
    public bool HasFilesMadeByHand { get; private set; }

    public IReadOnlyList<(string Path, byte[] Content)> Files => _files;

    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "data-templates", "broken");

    public string Path => System.IO.Path.Combine(Folder, Name);

    public BrokenStudy MadeByHand()
    {
        HasFilesMadeByHand = true;
        return this;
    }

    public BrokenStudy File(string path, byte[] content)
    {
        _files.Add((path, content));
        return this;
    }

    public BrokenStudy File(string path, string content) => File(path, s_utf8.GetBytes(content.ReplaceLineEndings("\n")));

    public BrokenStudy File(string path, ReturnSheets sheets) => File(path, sheets.Workbook());

    /// <summary>Adds the invented authorities A, B and C.</summary>
    public BrokenStudy WithAuthorities() => File("authorities.csv", """
        la_code,la_name,la_type,region,gss,valid_from,valid_to,aliases
        A,Authority A,county,North East,,,,The county of A
        B,Authority B,unitary,South West,,,,
        C,Authority C,metropolitan,North West,,,,

        """);
}
