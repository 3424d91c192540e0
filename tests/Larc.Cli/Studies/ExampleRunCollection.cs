namespace Larc.Cli.Tests.Studies;

/// <summary>The classes that look at the one run of the main job.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleRunCollection : ICollectionFixture<ExampleRun>
{
    public const string Name = "the main job over the example study";
}
