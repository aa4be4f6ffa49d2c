using System;
using System.Text;

namespace PosTerminal.Trials.Pictures;

/// <summary>A picture as SVG, line by line, on a white ground; the same calls make the same bytes.</summary>
/// <param name="width">Width in px.</param>
/// <param name="height">Height in px.</param>
internal sealed class SvgPicture(int width, int height)
{
    private readonly StringBuilder _body = new();

    internal void Line(double x1, double y1, double x2, double y2, string colour, double thick = 1) =>
        Add($"<path d=\"M{x1:F1} {y1:F1}L{x2:F1} {y2:F1}\" stroke=\"{colour}\" stroke-width=\"{thick:F1}\"/>");

    internal void Box(double x, double y, double wide, double high, string colour) => Add(
        $"<rect x=\"{x:F1}\" y=\"{y:F1}\" width=\"{wide:F1}\" height=\"{high:F1}\" fill=\"{colour}\"/>");

    internal void Dot(double x, double y, double radius, string colour) =>
        Add($"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"{radius:F1}\" fill=\"{colour}\"/>");

    internal void Text(double x, double y, string words, string colour = "#333", string anchor = "start") =>
        Add($"<text x=\"{x:F1}\" y=\"{y:F1}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{words}</text>");

    /// <summary>The whole file.</summary>
    internal string ToFile(string title) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\""
        + " font-family=\"sans-serif\" font-size=\"13\">\n"
        + $"<title>{title}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{_body}</svg>\n";

    private void Add(FormattableString element) => _body.Append(FormattableString.Invariant(element)).Append('\n');
}
