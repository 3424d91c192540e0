using Larc.Model;

namespace Larc.Cli.Example.Plan;

/// <summary>An authority in which each staff perspective names exactly some features.</summary>
internal sealed class DesignProfile
{
    private readonly HashSet<(Perspective, int Code, bool Develop)> _named = [];

    private DesignProfile(int authority) => Authority = authority;

    /// <summary>Index of the authority.</summary>
    public int Authority { get; }

    /// <summary>Whether the profile decides about a row: features named by staff.</summary>
    public static bool Decides(Codebook codebook, DesignRow row, Perspective perspective) =>
        codebook.Codes[row.Code].Kind == CodeKind.Feature && PerspectiveGroup.Staff.Contains(perspective);

    /// <summary>Whether the perspective names the feature.</summary>
    public bool Names(Perspective perspective, int code, bool develop) => _named.Contains((perspective, code, develop));

    /// <summary>Resolves a profile.</summary>
    /// <exception cref="ExampleException">It names an authority, perspective or code that is not there.</exception>
    public static DesignProfile Of(Codebook codebook, ExamplePlan plan, PlannedProfile planned)
    {
        var authority = plan.Authorities.FindIndex(a => a.Code == planned.Authority);
        if (authority < 0)
            throw new ExampleException($"The example's plan has a profile of '{planned.Authority}', which is no authority of it.");
        var profile = new DesignProfile(authority);
        profile.Add(codebook, planned.Contributes, develop: false);
        profile.Add(codebook, planned.Develop, develop: true);
        return profile;
    }

    /// <summary>Every feature of the profile needs a row, or it could never be drawn.</summary>
    /// <exception cref="ExampleException">One has none.</exception>
    public void CheckRows(Design design)
    {
        foreach (var (perspective, code, develop) in _named)
        {
            if (!design.Rows.Any(r => r.Code == code && r.Develop == develop && r.By[(int)perspective] > 0))
                throw new ExampleException($"The example's plan has no row for '{design.Codebook.Codes[code].Id}' by {perspective}, which a profile names.");
        }
    }

    private void Add(Codebook codebook, Dictionary<string, List<string>> features, bool develop)
    {
        foreach (var (word, codes) in features)
        {
            if (!Enum.TryParse<Perspective>(word, out var perspective))
                throw new ExampleException($"The example's plan names perspective '{word}' in a profile.");
            _named.UnionWith(codes.Select(code => (perspective, DesignRow.Index(codebook, code), develop)));
        }
    }
}
