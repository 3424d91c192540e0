using Larc.Returns;
using Larc.Triangulation;

namespace Larc.Cli.Tests.Example;

/// <summary>The committed example study, loaded and triangulated once.</summary>
public sealed class CommittedExample
{
    public CommittedExample()
    {
        Loaded = StudyLoader.Load(Folder);
        Triangulation = Triangulator.Run(Loaded.Study);
    }

    public static string Folder { get; } = Path.Combine(RepositoryFolders.DataTemplates!, "example");

    public static string SecondRound { get; } = Path.Combine(RepositoryFolders.DataTemplates!, "example-round-2");

    public LoadedStudy Loaded { get; }

    public TriangulationResult Triangulation { get; }
}
