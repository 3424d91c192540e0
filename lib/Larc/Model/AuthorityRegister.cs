using System.Collections.Immutable;
using System.Reflection;

namespace Larc.Model;

/// <summary>
/// Known authorities. A code stands once for each period of validity; without a date the record valid now is taken, else the latest.
/// A study's own list is looked at before the built-in one, so invented and local authorities are known.
/// </summary>
public sealed class AuthorityRegister
{
    private static readonly Lazy<AuthorityRegister> s_builtIn = new(ReadBuiltIn);

    private readonly AuthorityRegister? _next;
    private readonly Dictionary<string, Authority> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Authority> _byGss = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Authority> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Authority?> _byNormalisedName = new(StringComparer.Ordinal);

    /// <summary>A register of some authorities.</summary>
    /// <param name="authorities">The authorities.</param>
    /// <param name="next">The register looked at when these do not hold what is sought; null for none.</param>
    public AuthorityRegister(IEnumerable<Authority> authorities, AuthorityRegister? next = null)
    {
        _next = next;
        // The latest period first: what has ended never takes a code or a name from what is still there.
        Authorities = [.. authorities.OrderByDescending(a => a.ValidTo ?? DateOnly.MaxValue).ThenByDescending(a => a.ValidFrom ?? DateOnly.MinValue).ThenBy(a => a.Code, StringComparer.Ordinal)];
        foreach (var authority in Authorities)
        {
            _byCode.TryAdd(authority.Code, authority);
            foreach (var gss in authority.Gss)
                _byGss.TryAdd(gss, authority);
            foreach (var name in authority.Aliases.Prepend(authority.Name))
            {
                _byName.TryAdd(name.Trim(), authority);
                var normalised = AuthorityName.Normalise(name);
                // A shortened name that two authorities share stands for neither.
                if (normalised.Length > 0 && !_byNormalisedName.TryAdd(normalised, authority) && _byNormalisedName[normalised]?.Code != authority.Code)
                    _byNormalisedName[normalised] = null;
            }
        }
    }

    /// <summary>The English authorities that ship with the library; empty when the list is not there.</summary>
    public static AuthorityRegister BuiltIn => s_builtIn.Value;

    /// <summary>The authorities of this register without those of the next, the latest period first.</summary>
    public ImmutableArray<Authority> Authorities { get; }

    /// <summary>Recognises an authority: by code, then GSS code (former ones too), then exact name or alias, then normalised name.</summary>
    /// <param name="code">What stands as its code; may be a GSS code or empty.</param>
    /// <param name="name">What stands as its name; may be empty.</param>
    /// <returns>The authority and what it was recognised by; null and <see cref="AuthorityMatch.None"/> when it is not known.</returns>
    public (Authority? Authority, AuthorityMatch By) Find(string code, string name)
    {
        code = code.Trim();
        name = name.Trim();
        if (_byCode.TryGetValue(code, out var found))
            return (found, AuthorityMatch.Code);
        if (_byGss.TryGetValue(code, out found))
            return (found, AuthorityMatch.Gss);
        if (_byName.TryGetValue(name, out found) || _byName.TryGetValue(code, out found))
            return (found, AuthorityMatch.Name);
        if (_byNormalisedName.TryGetValue(AuthorityName.Normalise(name), out found) && found is not null)
            return (found, AuthorityMatch.NormalisedName);
        return _next?.Find(code, name) ?? (null, AuthorityMatch.None);
    }

    /// <summary>Every name and code known, for suggestions.</summary>
    public IEnumerable<string> Names => Authorities.Select(a => a.Name).Concat(_next?.Names ?? []).Distinct(StringComparer.Ordinal);

    private static AuthorityRegister ReadBuiltIn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Larc.Model.authorities.csv");
        if (stream is null)
            return new([]);
        using var reader = new CsvHelper.CsvReader(new StreamReader(stream), System.Globalization.CultureInfo.InvariantCulture);
        var authorities = new List<Authority>();
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
            authorities.Add(AuthorityRow.Read(heading => reader.TryGetField<string>(heading, out var value) ? value ?? "" : ""));
        return new(authorities);
    }
}
