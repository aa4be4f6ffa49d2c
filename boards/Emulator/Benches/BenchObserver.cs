using System;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Benches;

/// <summary>Sees all that happens on a bench, at the moment it happens. It must change nothing.</summary>
public abstract class BenchObserver
{
    /// <summary>Virtual time has moved on to what happens next; it may wait here.</summary>
    public virtual void Elapsed()
    {
    }

    /// <summary>The terminal has begun to tick after a power-up.</summary>
    public virtual void PoweredUp()
    {
    }

    /// <summary>The power goes; the memory can still be read.</summary>
    /// <param name="isInWrite">True when it went in the middle of a write operation.</param>
    public virtual void PoweringDown(bool isInWrite)
    {
    }

    /// <summary>A tick is over that added an event; called once for each event, in order.</summary>
    public virtual void Happened(TraceEvent entry)
    {
    }

    /// <summary>All events of a tick were told.</summary>
    public virtual void Ticked()
    {
    }

    /// <summary>A finger goes down on a key.</summary>
    public virtual void Pressing(char legend)
    {
    }

    /// <summary>The terminal gives a request away; nobody has seen a byte of it yet.</summary>
    public virtual void Sending(HostRequest request)
    {
    }

    /// <summary>That request has left: the network has not refused it.</summary>
    public virtual void Left()
    {
    }

    /// <summary>The display shows another screen.</summary>
    public virtual void Shown()
    {
    }

    /// <summary>The issuer has forgotten every sale.</summary>
    public virtual void Forgot()
    {
    }

    /// <summary>The issuer has decided about a request; the terminal may never learn of it.</summary>
    public virtual void Decided(HostRequest request, IssuerAnswer answer)
    {
    }

    /// <summary>The terminal takes a reply from the link.</summary>
    public virtual void Delivered(HostReply reply)
    {
    }

    /// <summary>A message passes between terminal and host, either way.</summary>
    public virtual void Passed(ReadOnlySpan<byte> message)
    {
    }
}
