using System;
using System.IO;
using System.Text;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// A line for each answer but that to an echo test; of an account number the first six and last four digits at most.
/// </summary>
/// <param name="output">Where the lines go.</param>
public sealed class IssuerLog(TextWriter output)
{
    private const int ShownFirst = 6;
    private const int ShownLast = 4;
    private const int ShortestShown = 13;

    /// <summary>Writes what a request is answered.</summary>
    public void Write(HostRequest request, IssuerAnswer answer)
    {
        if (request.Kind == HostRequestKind.Echo)
        {
            return;
        }
        string card = RequestPan.Of(request).IsEmpty ? "" : $" card {Mask(request)}";
        string pin = request.HasPin ? " with PIN" : "";
        decimal major = request.AmountMinor / 100m;
        string amount = major == 0 ? "" : FormattableString.Invariant($" {major:F2}");
        string terminal = SimulatedIssuer.SellerOf(request);
        output.WriteLine(
            $"{terminal} {request.Kind} {request.Stan:D6}{amount}{card}{pin}: {answer.Code}{ReasonIn(answer)}");
    }

    private static string ReasonIn(IssuerAnswer answer) =>
        answer.BadField != 0 ? $" ({RequestFields.NameOf(answer.BadField)})"
        : answer.HighestCounter != 0 ? FormattableString.Invariant($" (after counter {answer.HighestCounter})")
        : "";

    private static string Mask(HostRequest request)
    {
        string pan = Encoding.ASCII.GetString(RequestPan.Of(request));
        return pan.Length < ShortestShown ? new string('*', pan.Length)
            : $"{pan[..ShownFirst]}{new string('*', pan.Length - ShownFirst - ShownLast)}{pan[^ShownLast..]}";
    }
}
