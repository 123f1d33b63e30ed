"""What every text surface needs: cells, intervals and dates for people, differences."""
