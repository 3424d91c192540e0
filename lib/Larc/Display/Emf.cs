using System.Globalization;
using System.Text;

namespace Larc.Display;

/// <summary>
/// Writes a drawing as an Enhanced Metafile: lines, areas and words that word processors show and print sharp at any size, and whose
/// words stay words. Only what every program draws alike is used: areas, whole lines (dashes and hatching are cut into them), and text.
/// </summary>
internal sealed class Emf
{
    /// <summary>Units for a pixel: enough that rounding is not seen.</summary>
    private const int Fine = 20;

    private const uint NoBrush = 0x80000005, NoPen = 0x80000008;

    private readonly MemoryStream _records = new();
    private readonly BinaryWriter _out;
    private int _count = 1;

    private Emf() => _out = new(_records);

    public static byte[] Write(Drawing drawing)
    {
        var emf = new Emf();
        var (wide, high) = ((int)Math.Ceiling(drawing.Width), (int)Math.Ceiling(drawing.Height));
        // Anisotropic units, so that the fine units are pixels divided.
        emf.Record(17, 8);
        emf.Record(10, 0, 0);
        emf.Record(9, wide * Fine, high * Fine);
        emf.Record(12, 0, 0);
        emf.Record(11, wide, high);
        // Text without ground, on its baseline, from its left end.
        emf.Record(18, 1);
        emf.Record(22, 24);
        foreach (var item in drawing.Items)
        {
            if (item is DrawnText text)
                emf.Text(text);
            else if (item is DrawnShape shape)
                emf.Shape(shape);
        }

        emf.Record(14, 0, 16, 20);
        return emf.Finish(wide, high);
    }

    private byte[] Finish(int wide, int high)
    {
        const int header = 88;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        foreach (var number in (int[])[1, header, 0, 0, wide - 1, high - 1, 0, 0, Hundredths(wide), Hundredths(high), 0x464D4520, 0x10000, header + (int)_records.Length, _count, 2, 0, 0, 0])
            writer.Write(number);
        // A device of 96 pixels to the inch.
        foreach (var number in (int[])[9600, 9600, 2540, 2540])
            writer.Write(number);
        _records.WriteTo(file);
        return file.ToArray();

        static int Hundredths(int pixels) => (int)Math.Round(pixels * 2540 / 96.0);
    }

    private void Shape(DrawnShape shape)
    {
        if (shape.Points.Length < 2)
            return;
        if (shape is { Closed: true, Fill: { } fill })
            WithBrush(fill, () => Points(3, shape.Points));
        if (shape.Hatch is { } hatch)
            WithPen(hatch, 2, () => HatchLines(shape.Points).ToList().ForEach(line => Points(4, line)));
        if (shape is not { Stroke: { } stroke, StrokeWidth: > 0 } || stroke == "none")
            return;
        IReadOnlyList<(double X, double Y)> outline = shape.Closed ? [.. shape.Points, shape.Points[0]] : shape.Points;
        WithPen(stroke, shape.StrokeWidth, () =>
        {
            if (shape.Dash is null && shape.Closed)
                WithStock(NoBrush, () => Points(3, shape.Points));
            else
                Dashes(outline, shape.Dash).ToList().ForEach(line => Points(4, line));
        });
    }

    /// <summary>Lines that slant as the hatching of the SVG does, within the box of an area.</summary>
    private static IEnumerable<IReadOnlyList<(double X, double Y)>> HatchLines(IReadOnlyList<(double X, double Y)> area)
    {
        var (left, right, top, bottom) = (area.Min(p => p.X), area.Max(p => p.X), area.Min(p => p.Y), area.Max(p => p.Y));
        var step = 6 * Math.Sqrt(2);
        for (var sum = Math.Ceiling((left + top) / step) * step; sum < right + bottom; sum += step)
        {
            var (upper, lower) = (Math.Max(top, sum - right), Math.Min(bottom, sum - left));
            if (lower > upper)
                yield return [(sum - upper, upper), (sum - lower, lower)];
        }
    }

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Dashes(IReadOnlyList<(double X, double Y)> line, string? dash)
    {
        if (dash is null)
            return [line];
        double[] lengths = [.. dash.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => double.Parse(d, CultureInfo.InvariantCulture))];
        return lengths.Length == 0 || lengths.Sum() <= 0 ? [line] : Cut(line, lengths);
    }

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Cut(IReadOnlyList<(double X, double Y)> line, double[] lengths)
    {
        var (at, left) = (0, lengths[0]);
        List<(double X, double Y)> piece = [line[0]];
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            for (var rest = Distance(from, to); rest > 0; rest = Distance(from, to))
            {
                if (left > rest)
                {
                    left -= rest;
                    piece.Add(to);
                    break;
                }

                from = (from.X + ((to.X - from.X) * left / rest), from.Y + ((to.Y - from.Y) * left / rest));
                piece.Add(from);
                if (at % 2 == 0)
                    yield return piece;
                piece = [from];
                at++;
                left = lengths[at % lengths.Length];
            }
        }

        if (at % 2 == 0 && piece.Count > 1)
            yield return piece;

        static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
    }

    private void Text(DrawnText text)
    {
        var advances = TextMeasure.Advances(text.Text, text.Style);
        var left = text.X - (text.Anchor switch { Anchor.Middle => advances.Sum() / 2, Anchor.End => advances.Sum(), _ => 0 });
        Font(text.Style);
        Record(24, Colour(text.Fill));
        var characters = text.Text.Length;
        var padded = (characters * 2 + 3) / 4 * 4;
        const int words = 76;
        Start(84, words + padded + (characters * 4));
        foreach (var number in (int[])[0, 0, -1, -1, 2, BitConverter.SingleToInt32Bits(1), BitConverter.SingleToInt32Bits(1), Unit(left), Unit(text.Baseline), characters, words, 0, 0, 0, -1, -1, words + padded])
            _out.Write(number);
        _out.Write(Encoding.Unicode.GetBytes(text.Text));
        _out.Write(new byte[padded - (characters * 2)]);
        // Rounded as places, not as steps: rounding must not add up.
        var (place, last) = (0.0, 0);
        foreach (var advance in advances)
        {
            place += advance;
            _out.Write(Unit(place) - last);
            last = Unit(place);
        }

        Select(0x8000000D);
        Record(40, 1);
    }

    /// <summary>Arial, whose widths texts are measured by.</summary>
    private void Font(TextStyle style)
    {
        const int font = 320;
        Start(82, 12 + font);
        var start = _records.Position;
        foreach (var number in (int[])[1, -Unit(style.Size), 0, 0, 0, style.Bold ? 700 : 400, 0, 0])
            _out.Write(number);
        _out.Write(Encoding.Unicode.GetBytes("Arial"));
        _out.Write(new byte[4 + font - (int)(_records.Position - start)]);
        Select(1);
    }

    private void WithBrush(string colour, Action draw)
    {
        Record(39, 1, 0, Colour(colour), 0);
        Select(1);
        WithStock(NoPen, draw);
        Select(NoBrush);
        Record(40, 1);
    }

    private void WithPen(string colour, double width, Action draw)
    {
        // Solid, with flat ends and sharp corners.
        Record(95, 1, 0, 0, 0, 0, 0x10000 | 0x200 | 0x2000, Math.Max(1, Unit(width)), 0, Colour(colour), 0, 0);
        Select(1);
        draw();
        Select(NoPen);
        Record(40, 1);
    }

    private void WithStock(uint stock, Action draw)
    {
        Select(stock);
        draw();
    }

    private void Points(int kind, IReadOnlyList<(double X, double Y)> points) =>
        Record(kind, [0, 0, -1, -1, points.Count, .. points.SelectMany(p => (int[])[Unit(p.X), Unit(p.Y)])]);

    private void Select(uint item) => Record(37, unchecked((int)item));

    private void Record(int kind, params IReadOnlyList<int> numbers)
    {
        Start(kind, 8 + (numbers.Count * 4));
        foreach (var number in numbers)
            _out.Write(number);
    }

    private void Start(int kind, int size)
    {
        _count++;
        _out.Write(kind);
        _out.Write(size);
    }

    private static int Unit(double pixels) => (int)Math.Round(pixels * Fine, MidpointRounding.AwayFromZero);

    /// <summary>#RRGGBB with red in the lowest byte.</summary>
    private static int Colour(string colour)
    {
        var number = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((number & 0xFF) << 16) | (number & 0xFF00) | (number >> 16);
    }
}
