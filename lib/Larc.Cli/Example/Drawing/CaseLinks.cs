using Larc.Cli.Example.Texts;
using Larc.Model;

namespace Larc.Cli.Example.Drawing;

/// <summary>Gives interviews their key groups and cases, and chooses which cases are told at length.</summary>
internal static class CaseLinks
{
    /// <summary>One parent in four is interviewed without the child, and as many children without a parent.</summary>
    private const int Unpaired = 4;

    public static void Assign(DraftAuthority[] authorities, Codebook codebook, CaseTexts texts, int referenceAuthorities, ExampleOptions options)
    {
        foreach (var authority in authorities)
        {
            var random = ExampleRandom.For(options, authority.Code, 1);
            Families(authority, codebook, random);
            Staff(authority, codebook);
            foreach (var interview in authority.Interviews)
                interview.Consent = interview.SetAside == SetAside.NoAnalysis ? "quote" : Consent(random);
        }

        Tell(authorities, codebook, texts, referenceAuthorities);
    }

    private static string Consent(ExampleRandom random) => random.Below(20) switch
    {
        < 11 => "analysis; quote; linked",
        < 14 => "analysis; quote",
        < 16 => "analysis; linked",
        < 19 => "analysis",
        _ => "",
    };

    private static void Families(DraftAuthority authority, Codebook codebook, ExampleRandom random)
    {
        var parents = Of(authority, Perspective.PC);
        var children = Of(authority, Perspective.CYP);
        var shift = parents.Count / Unpaired;
        for (var number = 0; number < Math.Max(parents.Count, shift + children.Count); number++)
        {
            var group = (authority.Index + number) % codebook.KeyGroups.Length;
            var caseId = FormattableString.Invariant($"{codebook.KeyGroups[group].Id}-{number + 1:00}");
            var girl = random.Chance(0.4);
            foreach (var interview in parents.Skip(number).Take(1).Concat(number < shift ? [] : children.Skip(number - shift).Take(1)))
                (interview.KeyGroup, interview.CaseId, interview.Girl) = (group, caseId, girl);
        }
    }

    /// <summary>Most practitioners and managers speak about one key group; every sixth practitioner and third manager about children in general.</summary>
    private static void Staff(DraftAuthority authority, Codebook codebook)
    {
        foreach (var (perspective, without) in new[] { (Perspective.SM, 3), (Perspective.PR, 6) })
        {
            var number = 0;
            foreach (var interview in Of(authority, perspective))
            {
                if (number % without != without - 1)
                    interview.KeyGroup = (authority.Index + number) % codebook.KeyGroups.Length;
                number++;
            }
        }
    }

    /// <summary>One case after another goes to the next authority that has a practitioner, a parent and a child to tell it.</summary>
    private static void Tell(DraftAuthority[] authorities, Codebook codebook, CaseTexts texts, int reference)
    {
        if (texts.Vignettes.Count == 0)
            return;
        var wanted = Math.Max(Math.Min(codebook.KeyGroups.Length, texts.Vignettes.Count), Apportionment.Scale(texts.Vignettes.Count, authorities.Length, reference));
        for (var number = 0; number < wanted; number++)
        {
            var vignette = number % texts.Vignettes.Count;
            var group = codebook.IndexOfKeyGroup(texts.Vignettes[vignette].Group);
            for (var step = 0; step < authorities.Length; step++)
            {
                var authority = authorities[(number + step) % authorities.Length];
                if (Find(authority, group, vignette) is not { } found)
                    continue;
                authority.Cases.Add(found);
                found.Practitioner.CaseId = found.Id;
                Agree(found, number);
                break;
            }
        }
    }

    private static DraftCase? Find(DraftAuthority authority, int group, int vignette)
    {
        var practitioner = Of(authority, Perspective.PR).Find(i => i.KeyGroup == group && i.CaseId.Length == 0);
        var parent = Of(authority, Perspective.PC).Find(i =>
            i.KeyGroup == group && authority.Cases.TrueForAll(c => c.Parent != i) && Of(authority, Perspective.CYP).Exists(c => c.CaseId == i.CaseId));
        return practitioner is null || parent is null ? null : new(vignette, practitioner, parent, Of(authority, Perspective.CYP).Find(c => c.CaseId == parent.CaseId)!);
    }

    /// <summary>Most told cases rest on full consent; one in four lacks the child's or the parent's consent to quote or to link.</summary>
    private static void Agree(DraftCase told, int number)
    {
        foreach (var interview in new[] { told.Practitioner, told.Parent, told.Child })
            interview.Consent = "analysis; quote; linked";
        switch (number % 8)
        {
            case 3:
                told.Child.Consent = "analysis; linked";
                break;
            case 7:
                told.Parent.Consent = "analysis; quote";
                break;
            default:
                break;
        }
    }

    private static List<DraftInterview> Of(DraftAuthority authority, Perspective perspective) =>
        [.. authority.Interviews.Where(i => i.Perspective == perspective && i.SetAside == SetAside.No)];
}
