using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A line that keeps what it is sent, and takes nothing while it is slow.</summary>
public sealed class FakeSerialLine : ISerialLine
{
    private readonly byte[] _sent = new byte[16_384];
    private byte[] _typed = new byte[0];
    private int _typedAt;
    private int _readAt;

    public bool IsSlow { get; set; }

    public int Count { get; private set; }

    /// <summary>Bytes that nobody has read yet.</summary>
    public int WaitingCount => _typed.Length - _typedAt;

    public void Type(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }
        Type(bytes);
    }

    public void Type(byte[] bytes)
    {
        _typed = bytes;
        _typedAt = 0;
    }

    public int Read() => WaitingCount == 0 ? -1 : _typed[_typedAt++];

    public bool TryWrite(byte[] bytes, int count)
    {
        if (IsSlow)
        {
            return false;
        }
        Array.Copy(bytes, 0, _sent, Count, count);
        Count += count;
        return true;
    }

    /// <summary>What was sent since the last call, with one "\n" at the end of each line.</summary>
    public string TakeText()
    {
        char[] text = new char[Count - _readAt];
        int length = 0;
        for (; _readAt < Count; _readAt++)
        {
            if (_sent[_readAt] != '\r')
            {
                text[length] = (char)_sent[_readAt];
                length++;
            }
        }
        return new string(text, 0, length);
    }
}
