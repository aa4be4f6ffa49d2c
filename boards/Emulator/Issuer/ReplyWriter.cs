using System;
using System.Text;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// Writes the issuer's replies, all but the authentication code, for which room is left at the end of sealed ones.
/// </summary>
public sealed class ReplyWriter
{
    private readonly Iso8583Message _message = new();
    private long _retrievalNumber;

    /// <summary>The reply to a request.</summary>
    /// <exception cref="InvalidOperationException">A field of the request cannot stand in a reply.</exception>
    public byte[] Write(HostRequest request, IssuerAnswer answer)
    {
        bool isMoney = request.Kind <= HostRequestKind.Reversal;
        _message.Begin(MessageTypes.ReplyTo(request.Kind));
        if (isMoney)
        {
            Require(_message.TryPutNumber(Field.ProcessingCode, 0));
            Require(_message.TryPutNumber(Field.Amount, request.AmountMinor));
        }
        Require(_message.TryPutNumber(Field.Stan, answer.Stan));
        if (isMoney)
        {
            Require(_message.TryPutText(Field.RetrievalNumber, $"{++_retrievalNumber:D12}"));
        }
        Require(_message.TryPutText(Field.ResponseCode, answer.Code));
        Require(_message.TryPutText(Field.TerminalId, Encoding.ASCII.GetString(request.TerminalId)));
        string more = MoreIn(answer);
        Require(more.Length == 0 || _message.TryPutText(Field.Private62, more));
        Require(!answer.IsSealed || _message.TryReserveMac());
        return _message.Bytes[.._message.Length];
    }

    private static string MoreIn(IssuerAnswer answer) => answer.HighestCounter != 0
        ? $"H{answer.HighestCounter:X8}"
        : $"{(answer.Command == HostCommand.Disable ? "D" : "")}{answer.SignOn}";

    private static void Require(bool isWritten)
    {
        if (!isWritten)
        {
            throw new InvalidOperationException("the issuer's reply has a field that ISO 8583 does not allow");
        }
    }
}
