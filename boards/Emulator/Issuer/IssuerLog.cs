using System;
using System.IO;
using System.Text;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Issuer;

/// <summary>A line for each decision; of an account number the first six and last four digits at most.</summary>
/// <param name="output">Where the lines go.</param>
public sealed class IssuerLog(TextWriter output)
{
    private const int ShownFirst = 6;
    private const int ShownLast = 4;

    /// <summary>Writes what was decided about a request.</summary>
    public void Write(HostRequest request, IssuerAnswer answer)
    {
        string card = request.Card.PanLength == 0 ? "" : $" card {Mask(request)}";
        string pin = request.HasPin ? " with PIN" : "";
        string amount = request.AmountMinor == 0 ? "" : FormattableString.Invariant($" {request.AmountMinor / 100m:F2}");
        output.WriteLine(
            $"{SimulatedIssuer.TerminalOf(request)} {request.Kind} {request.Stan:D6}{amount}{card}{pin}: {answer.Code}");
    }

    private static string Mask(HostRequest request)
    {
        string pan = Encoding.ASCII.GetString(request.Card.Pan, 0, request.Card.PanLength);
        int hidden = pan.Length - ShownFirst - ShownLast;
        return hidden < 0 ? new string('*', pan.Length)
            : $"{pan[..ShownFirst]}{new string('*', hidden)}{pan[^ShownLast..]}";
    }
}
