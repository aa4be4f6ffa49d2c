using System;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Fuzz.Targets;

/// <summary>
/// A message as the terminal reads it: what it takes, it can write again byte for byte, but for a second bitmap that
/// names no field.
/// </summary>
public sealed class MessageTarget : IFuzzTarget
{
    private const int LastField = 128;
    private const int TypeLength = 4;
    private const int BitmapLength = 8;

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

    private bool Same(byte[] again, int length, int count)
    {
        int left = count - length;
        bool isHeadSame = again.AsSpan(0, TypeLength).SequenceEqual(_message.Bytes.AsSpan(0, TypeLength));
        int from = TypeLength + BitmapLength;
        return left is 0 or BitmapLength && isHeadSame
            && again.AsSpan(from, length - from).SequenceEqual(_message.Bytes.AsSpan(from + left, length - from));
    }

    private void WriteAgain(int count)
    {
        _again.Clear();
        _again.Begin(_message.MessageType);
        for (int field = 2; field <= LastField; field++)
        {
            bool isWritten = !_message.Has(field)
                || _again.TryPut(field, _message.Bytes, _message.OffsetOf(field), _message.LengthOf(field));
            Oracle.Holds(isWritten, $"field {field} cannot be written");
        }
        Oracle.Holds(Same(_again.Bytes, _again.Length, count), "written again it is another message");
    }
}
