using System.Text.Json;
using Larc.Findings;
using Larc.Model;

namespace Larc.Tests.Findings;

public sealed class ParameterViewsTests
{
    [Fact]
    public void Every_parameter_is_printed_by_the_name_that_sets_it()
    {
        var names = new StudyParameters().ToTable().Rows.Select(r => r[1].ToString());
        names.ShouldBe(typeof(StudyParameters).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)), ignoreOrder: true);
    }

    [Fact]
    public void The_value_is_the_study_s_own() =>
        new StudyParameters { Seed = 7, ConfidentFrom = 0.7m }.ToTable().ToString().ShouldContain("0.700");
}
