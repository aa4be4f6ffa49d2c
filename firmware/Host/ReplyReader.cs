using System;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Tells the reply to a request from all other messages, by type, trace number and terminal. Whether the reply
/// is genuine only the authentication code says.
/// </summary>
public sealed class ReplyReader
{
    private const byte DisableOrder = (byte)'D';
    private const int CodeLength = 2;

    private readonly byte[] _terminalId = new byte[DeviceKeys.TerminalIdLength];
    private HostRequestKind _kind;
    private int _messageType;
    private int _stan;

    /// <summary>Remembers the request whose reply is to come.</summary>
    public void Expect(HostRequest request)
    {
        _kind = request.Kind;
        _messageType = MessageTypes.ReplyTo(request.Kind);
        _stan = request.Stan;
        Array.Copy(request.TerminalId, 0, _terminalId, 0, _terminalId.Length);
    }

    /// <summary>How a message relates to the request that was sent last.</summary>
    public ReplyMatch Match(Iso8583Message message)
    {
        if (message.MessageType != _messageType)
        {
            return MessageTypes.IsManagement(message.MessageType) ? ReplyMatch.Former : ReplyMatch.None;
        }
        bool isOwn = message.NumberOf(Field.Stan) == _stan && message.Equals(Field.TerminalId, _terminalId)
            && message.LengthOf(Field.ResponseCode) == CodeLength;
        return isOwn && message.MacOffset > 0 ? ReplyMatch.Own
            : isOwn && !message.HasMac && IsWrongCode(message) ? ReplyMatch.Unproved
            : MessageTypes.IsManagement(_messageType) ? ReplyMatch.Former : ReplyMatch.None;
    }

    /// <summary>Reads trace number, response code, amount, order and sign-on out of a genuine reply.</summary>
    public void Read(Iso8583Message message, HostReply reply)
    {
        int codeAt = message.OffsetOf(Field.ResponseCode);
        reply.Stan = _stan;
        reply.CodeHigh = message.Bytes[codeAt];
        reply.CodeLow = message.Bytes[codeAt + 1];
        reply.AmountMinor = message.Has(Field.Amount) ? message.NumberOf(Field.Amount) : HostReply.NoAmount;
        bool isOrder = MessageTypes.IsManagement(_messageType) && message.LengthOf(Field.Private62) > 0
            && message.Bytes[message.OffsetOf(Field.Private62)] == DisableOrder;
        reply.Command = isOrder ? HostCommand.Disable : HostCommand.None;
        reply.IsSignOn = false;
        if (_kind == HostRequestKind.SignOn)
        {
            SignOnAnswer.Read(message, isOrder ? 1 : 0, reply);
        }
    }

    private static bool IsWrongCode(Iso8583Message message)
    {
        int codeAt = message.OffsetOf(Field.ResponseCode);
        return message.Bytes[codeAt] == 'A' && message.Bytes[codeAt + 1] == '0';
    }
}
