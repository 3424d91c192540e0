using System.IO.Compression;
using System.Text;
using Larc.Returns;

namespace Larc.Tests.Returns;

/// <summary>Files that are too large, or made to look small, are refused in a sentence; nothing is unpacked beyond the limit.</summary>
public class LimitTests
{
    private static LoadOptions With(ReadLimits limits) => new() { UseCache = false, Limits = limits };

    private static ReturnIssue Only(LoadedStudy loaded, string rule)
    {
        var issue = loaded.Issues.ShouldHaveSingleItem();
        issue.Rule.ShouldBe(rule);
        return issue;
    }

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused_by_its_directory()
    {
        using var study = new TempStudy();
        study.Write("bomb.xlsx", Announcing(Bomb(megabytes: 18), 2_000_000_000));
        Only(study.Load(), "return-unpacks-too-large").Found.ShouldBe("1.9 GiB");
    }

    [Fact]
    public void A_workbook_whose_directory_lies_is_refused_while_it_is_read()
    {
        using var study = new TempStudy();
        study.Write("liar.xlsx", Announcing(Bomb(megabytes: 18), 100));
        var loaded = study.Load();
        // The platform may end such a part where its directory says, which damages it: refused either way.
        loaded.Issues.ShouldHaveSingleItem().Rule.ShouldBeOneOf("return-unpacks-too-large", "return-unreadable");
        loaded.Study.StatementCount.ShouldBe(0);
    }

    [Fact]
    public void The_ratio_is_a_limit_of_its_own()
    {
        using var study = new TempStudy();
        study.Write("packed.xlsx", Bomb(megabytes: 18));
        Only(study.Load(), "return-unpacks-too-large").Expected.ShouldBe("16 MiB");
        study.Load(With(new() { Ratio = 2000 })).Issues.ShouldNotContain(i => i.Rule == "return-unpacks-too-large");
    }

    [Fact]
    public void A_file_above_the_limit_is_not_opened()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound());
        Only(study.Load(With(new() { FileBytes = 1000 })), "return-too-large").Expected.ShouldBe("1000 bytes");
    }

    [Fact]
    public void Rows_above_the_limit_set_the_return_aside()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound());
        var loaded = study.Load(With(new() { Rows = 2 }));
        var issue = Only(loaded, "too-many-rows");
        issue.Sheet.ShouldBe("Interviews");
        loaded.Rows.ShouldBe(loaded.Rows.Where(r => r.Used == 0));
    }

    [Fact]
    public void A_cell_above_the_limit_is_named()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", ReturnSheets.Sound().Row("Statements", "S-003", "SM-01", "training", null, new string('a', 40_000)));
        var issue = Only(study.Load(), "cell-too-long");
        issue.Row.ShouldBe(4);
        issue.Found.ShouldBe("40000 characters in cell E4");
    }

    [Fact]
    public void A_hundred_thousand_blank_rows_are_nothing()
    {
        using var study = new TempStudy();
        study.Write("return.xlsx", WithBlankRows(100_000));
        var loaded = study.Load();
        loaded.Issues.ShouldBeEmpty();
        loaded.Study.StatementCount.ShouldBe(2);
        loaded.Total("Statements").Read.ShouldBe(2);
    }

    /// <summary>A workbook with a part of zeros.</summary>
    internal static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        stream.Write(ReturnSheets.Sound().Workbook());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet3.xml")!.Delete();
        }

        // Update mode would hold the whole part in memory; the archive is copied with a new part instead.
        using var source = new ZipArchive(stream, ZipArchiveMode.Read);
        using var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }

            using var part = zip.CreateEntry("xl/worksheets/sheet3.xml", CompressionLevel.SmallestSize).Open();
            part.Write("<worksheet><sheetData>"u8);
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < megabytes; i++)
                part.Write(blanks);
            part.Write("</sheetData></worksheet>"u8);
        }

        return result.ToArray();
    }

    /// <summary>Changes what the directory says of the large part.</summary>
    private static byte[] Announcing(byte[] zip, uint length)
    {
        for (var i = 0; i + 46 < zip.Length; i++)
        {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2 && BitConverter.ToUInt32(zip, i + 24) > 1 << 20)
                BitConverter.GetBytes(length).CopyTo(zip, i + 24);
        }

        return zip;
    }

    private static byte[] WithBlankRows(int count)
    {
        var workbook = new RawWorkbook();
        foreach (var (name, rows) in ReturnSheets.Sound().Sheets)
        {
            var xml = RawWorkbook.SheetXml(rows);
            if (name == "Statements")
            {
                var blank = new StringBuilder(xml[..^"</sheetData></worksheet>".Length]);
                for (var i = 0; i < count; i++)
                    blank.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{i + 4}\"><c r=\"A{i + 4}\" s=\"1\"/></row>");
                xml = blank.Append("</sheetData></worksheet>").ToString();
            }

            workbook.SheetOfXml(name, xml);
        }

        return workbook.Bytes();
    }
}
