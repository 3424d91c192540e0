using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Larc.Cli.Example.Plan;

/// <summary>Reads the data files behind an example study. They ship with the repository, so a fault in one is the project's own.</summary>
internal static class ExamplePlanFile
{
    /// <summary>Reads a file of plan, excerpts or cases.</summary>
    /// <exception cref="ExampleException">The file is missing or is not what it should be; the message gives the line.</exception>
    public static T Read<T>(string path)
    {
        if (!File.Exists(path))
            throw new ExampleException($"The example needs {path}, which is missing; restore it from the repository.");
        try
        {
            using var reader = File.OpenText(path);
            return new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .Build()
                .Deserialize<T>(reader);
        }
        catch (YamlException e)
        {
            throw new ExampleException(FormattableString.Invariant($"{Path.GetFileName(path)}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}"));
        }
    }
}
