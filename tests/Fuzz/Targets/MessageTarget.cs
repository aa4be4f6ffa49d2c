using System;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Fuzz.Targets;

/// <summary>A message as the terminal reads it: what it takes, it can write again byte for byte.</summary>
public sealed class MessageTarget : IFuzzTarget
{
    private const int LastField = 128;

    private readonly Iso8583Message _message = new();
    private readonly Iso8583Message _again = new();
    private readonly ReplyReader _reader = new();
    private readonly HostReply _reply = new();

    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        int count = Math.Min(bytes.Length, Iso8583Message.MaximumLength);
        Array.Copy(bytes, _message.Bytes, count);
        if (_message.Parse(count) != 0)
        {
            Oracle.Holds(_message.Length == 0 && _message.MessageType == 0, "a refused message is there");
            return;
        }
        WriteAgain(count);
        HostRequest request = new() { Kind = HostRequestKind.Sale, Stan = 1 };
        _reader.Expect(request);
        _ = _reader.Match(_message);
        _reader.Read(_message, _reply);
    }

    private void WriteAgain(int count)
    {
        _again.Clear();
        _again.Begin(_message.MessageType);
        for (int field = 2; field <= LastField; field++)
        {
            Oracle.Holds(!_message.Has(field) || _again.TryPut(
                field, _message.Bytes, _message.OffsetOf(field), _message.LengthOf(field)), $"field {field} cannot be written");
        }
        bool isSame = _again.Length == count && _again.Bytes.AsSpan(0, count).SequenceEqual(_message.Bytes.AsSpan(0, count));
        Oracle.Holds(isSame, "written again it is another message");
    }
}
