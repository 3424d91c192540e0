namespace Larc.Cli.Example.Drawing;

/// <summary>An interview that is set aside still holds statements: those of the next interview of the same perspective elsewhere.</summary>
internal static class SetAsideEcho
{
    public static void Fill(DraftAuthority[] authorities)
    {
        foreach (var silent in authorities.SelectMany(a => a.Interviews).Where(i => i.SetAside != SetAside.No))
        {
            var model = authorities.Skip(silent.Authority + 1).Concat(authorities.Take(silent.Authority + 1))
                .SelectMany(a => a.Interviews)
                .FirstOrDefault(i => i.SetAside == SetAside.No && i.Perspective == silent.Perspective && i.NotAsked.Count == 0);
            if (model is null)
                continue;
            (silent.KeyGroup, silent.Girl) = (model.KeyGroup, model.Girl);
            silent.Presences.AddRange(model.Presences);
        }
    }
}
