namespace Larc.Cli.Example;

/// <summary>What was written.</summary>
/// <param name="Authorities">Authorities, one return each.</param>
/// <param name="Interviews">Interviews, those set aside included.</param>
/// <param name="Statements">Statements, those of interviews set aside included.</param>
/// <param name="Files">Files written, relative to the folder, in order of name.</param>
internal sealed record ExampleSummary(int Authorities, int Interviews, int Statements, IReadOnlyList<string> Files)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Authorities} authorities, {Interviews} interviews, {Statements} statements");
}
