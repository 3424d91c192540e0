using System.Xml;

namespace Larc.Findings.Word;

/// <summary>The lists of a document: all bulleted lists are one, and every ranked list counts from 1.</summary>
internal sealed class WordNumbering
{
    private const int Bullets = 0, Ranks = 1;
    private int _lists = 1;

    /// <summary>Begins a list, and gives its number.</summary>
    public int Begin(bool isRanked) => isRanked ? ++_lists : 1;

    public void Write(XmlWriter w)
    {
        w.Open("numbering");
        Abstract(Bullets, "bullet", "•");
        Abstract(Ranks, "decimal", "%1.");
        Instance(1, Bullets, restarts: false);
        for (var list = 2; list <= _lists; list++)
            Instance(list, Ranks, restarts: true);
        w.End();

        void Abstract(int id, string format, string text)
        {
            w.Open("abstractNum", ("abstractNumId", WordXml.Number(id)));
            w.Value("multiLevelType", "singleLevel");
            w.Open("lvl", ("ilvl", "0"));
            w.Value("start", "1");
            w.Value("numFmt", format);
            w.Value("lvlText", text);
            w.Value("lvlJc", "left");
            w.Open("pPr");
            w.Element("ind", ("left", "567"), ("hanging", "397"));
            w.End();
            w.End();
            w.End();
        }

        void Instance(int id, int of, bool restarts)
        {
            w.Open("num", ("numId", WordXml.Number(id)));
            w.Value("abstractNumId", WordXml.Number(of));
            if (restarts)
            {
                w.Open("lvlOverride", ("ilvl", "0"));
                w.Value("startOverride", "1");
                w.End();
            }

            w.End();
        }
    }
}
