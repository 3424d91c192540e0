using System.Globalization;
using System.Text.Json;
using Larc.Model;

namespace Larc.Tests.Model;

public sealed class StudyParametersFileTests
{
    /// <summary>Every named number can be set by its name; one that is forgotten in the file's reader keeps its default and is found here.</summary>
    [Fact]
    public void Every_parameter_can_be_set_by_its_name()
    {
        var defaults = new StudyParameters();
        var path = Path.GetTempFileName();
        try
        {
            var properties = typeof(StudyParameters).GetProperties().Where(p => p.PropertyType == typeof(int) || p.PropertyType == typeof(decimal)).ToList();
            properties.Count.ShouldBeGreaterThan(12);
            File.WriteAllLines(path, properties.Select(p => $"{JsonNamingPolicy.CamelCase.ConvertName(p.Name)}: {Other(p.GetValue(defaults)!)}"));

            var (read, problems) = StudyParametersFile.Read(path);

            problems.ShouldBeEmpty();
            properties.Where(p => !Equals(p.GetValue(read), Convert.ChangeType(Other(p.GetValue(defaults)!), p.PropertyType, CultureInfo.InvariantCulture))).Select(p => p.Name).ShouldBeEmpty();
        }
        finally
        {
            File.Delete(path);
        }

        static string Other(object value) => value is int number ? (number + 1).ToString(CultureInfo.InvariantCulture) : ((decimal)value / 2).ToString(CultureInfo.InvariantCulture);
    }
}
