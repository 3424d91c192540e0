using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Larc.Model;
using Larc.Triangulation;

namespace Larc.Tests.Model;

/// <summary>Every named number can be set in the study's file, and is printed with the results.</summary>
public sealed class StudyParametersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("larc-parameters-");

    public static TheoryData<string> Names => [.. typeof(StudyParameters).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_is_read_from_the_file_and_written_into_the_document(string name)
    {
        var (property, key) = (typeof(StudyParameters).GetProperty(name)!, JsonNamingPolicy.CamelCase.ConvertName(name));
        object other = property.PropertyType == typeof(int) ? 7 : 0.4m;
        property.GetValue(new StudyParameters()).ShouldNotBe(other);

        var (parameters, problems) = Read(string.Create(CultureInfo.InvariantCulture, $"{key}: {other}\n"));

        problems.ShouldBeEmpty();
        property.GetValue(parameters).ShouldBe(other);
        var result = Triangulator.Run(new StudyBuilder(new CodebookBuilder().Build()).Parameters(parameters).Build());
        using var stream = new MemoryStream();
        TriangulationDocument.Write(result, DocumentSource.Of(result), stream, continuum: _ => { });
        using var document = JsonDocument.Parse(stream.ToArray());
        document.RootElement.GetProperty("parameters").GetProperty(key).GetDecimal().ShouldBe(Convert.ToDecimal(other, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_file_that_ships_names_every_parameter_at_its_default()
    {
        var path = Path.Combine(Repository.Root, "data-templates", "parameters.yaml");
        var (parameters, problems) = StudyParametersFile.Read(path);

        problems.ShouldBeEmpty();
        parameters.ShouldBe(new());
        var named = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(':')[0]);
        named.ShouldBe(typeof(StudyParameters).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)), ignoreOrder: true);
    }

    [Theory]
    [InlineData("overlapPersistence: 1", "'overlapPersistence' must lie between 0 and 1, both excluded.")]
    [InlineData("lastInterviews: 0", "'lastInterviews' must lie between 1 and 1000000.")]
    [InlineData("tailParticipants: -1", "'tailParticipants' must lie between 0 and 1000000.")]
    [InlineData("authorityShare: 1.5", "'authorityShare' must lie between 0 and 1.")]
    public void What_is_out_of_range_keeps_its_default_and_is_a_problem(string line, string message)
    {
        var (parameters, problems) = Read(line + "\n");

        parameters.ShouldBe(new());
        problems.ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    private (StudyParameters Parameters, IReadOnlyList<FileProblem> Problems) Read(string text)
    {
        var path = Path.Combine(_folder.FullName, "parameters.yaml");
        File.WriteAllText(path, text);
        return StudyParametersFile.Read(path);
    }
}
