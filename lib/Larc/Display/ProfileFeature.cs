namespace Larc.Display;

/// <summary>One feature of <see cref="ProfileLists"/> and the perspectives that name it.</summary>
public sealed record ProfileFeature
{
    /// <summary>Makes a feature.</summary>
    /// <param name="label">The feature in words.</param>
    /// <param name="perspectives">Tags of the perspectives that name it, such as DCS, SM, PR.</param>
    public ProfileFeature(string label, params IEnumerable<string> perspectives)
    {
        Label = PlainText.Clean(label);
        Perspectives = [.. perspectives.Select(PlainText.Clean)];
    }

    /// <summary>The feature in words.</summary>
    public string Label { get; }

    /// <summary>Tags of the perspectives that name it.</summary>
    public IReadOnlyList<string> Perspectives { get; }
}
