"""Standing plans (长期预约) of a resident, and the pauses of them."""
